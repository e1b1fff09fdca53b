import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { created, deleted, exchange, fetched, list, map, updated } from "../testing/exchanges.js";
import { readFile } from "../testing/read.js";
import { growFile } from "./growing-file.js";
import { createRecorder } from "./record.js";

const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(folder, { recursive: true }));

const several = [
  created({ form: { UniqueName: "größe" }, json: map({ unique_name: "größe" }), at: 0.123456 }),
  updated({ form: { Ttl: "60" }, at: 1, takes: 0.25 }),
  exchange({ url: `${list}?PageSize=1&PageToken=PTx`, json: { maps: [map()], meta: {} }, at: 2 }),
  deleted({ at: 3 }),
  { ...fetched({ at: 4 }), response: { status: 200, headers: {}, body: null } },
];

describe.each(["har", "ndjson"])("a recording as %s", (extension) => {
  it("is read as what was written, to the microsecond", async () => {
    const file = join(folder, `several.${extension}`);
    const recorder = createRecorder(file, "0");
    await Promise.all(several.map((each) => recorder.write(each)));
    recorder.close();
    const { exchanges, unreadable, format } = await readFile(file);
    expect({ format, unreadable }).toEqual({ format: extension, unreadable: [] });
    expect(
      exchanges.map(({ request, response: { status, headers, body }, startedAt, durationMs }) => ({
        ...{ request, response: { status, headers, body }, startedAt, durationMs },
      })),
    ).toEqual(several);
  });

  it("holds no credentials, but whose they were", async () => {
    const file = join(folder, `secret.${extension}`);
    const recorder = createRecorder(file, "0");
    const account = `AC${"1".repeat(32)}`;
    const authorization = `Basic ${Buffer.from(`${account}:hush-hush`).toString("base64")}`;
    const headers = { authorization, cookie: "session=crumbling", "x-key": "k3y-k3y-k3y", accept: "*/*" };
    await recorder.write(fetched({ headers, url: `${list}/a?q=quite-secret`, json: map({ revision: "hush-hush" }) }));
    await recorder.write(
      exchange({ url: "https://example.com/login", json: { api_key: "sk_live_4eC39HqLyjWDarjtT1" } }),
    );
    recorder.close();
    expect(readFileSync(file, "utf8")).not.toMatch(/hush|crumbling|k3y|quite-secret|4eC39/);
    const [{ request } = { request: undefined }] = (await readFile(file)).exchanges;
    const kept = Buffer.from(request?.headers.authorization?.slice(6) ?? "", "base64").toString();
    expect([kept, request?.headers.accept]).toEqual([`${account}:redacted`, "*/*"]);
  });
});

describe("a file that grows", () => {
  const frame = { head: "<", between: ",", tail: ">" };

  it("is whole after each addition, under its own name, and alone once it is closed", async () => {
    const file = join(folder, "grows");
    const growing = growFile(file, frame);
    expect(readFileSync(file, "utf8")).toBe("<>");
    for (const [added, want] of [
      ["one", "<one>"],
      ["two", "<one,two>"],
      ["é", "<one,two,é>"],
      ["x".repeat(10_000), `<one,two,é,${"x".repeat(10_000)}>`],
    ] as const) {
      await growing.add(added);
      expect(readFileSync(file, "utf8")).toBe(want);
    }
    void growing.add("last");
    growing.close();
    expect(readFileSync(file, "utf8")).toMatch(/x,last>$/);
    expect(readdirSync(folder).filter((name) => name.startsWith("grows"))).toEqual(["grows"]);
  });

  it("takes the place of what was there, and of what a killed process left; a link stays one", async () => {
    const file = join(folder, "again");
    for (const name of ["again", "again~1", "again~2"]) writeFileSync(join(folder, name), "old and longer than new");
    symlinkSync(file, join(folder, "link"));
    const growing = growFile(join(folder, "link"), frame);
    await growing.add("new");
    await growing.add("newer");
    growing.close();
    expect(readFileSync(file, "utf8")).toBe("<new,newer>");
    expect(readFileSync(join(folder, "link"), "utf8")).toBe("<new,newer>");
    expect(readdirSync(folder).filter((name) => name.startsWith("again"))).toEqual(["again"]);
  });

  it("must be a file", () => {
    expect(() => growFile("/dev/null", frame)).toThrow("/dev/null is no file that could be replaced");
  });
});
