import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { created, deleted, exchange, fetched, list, map, updated } from "../testing/exchanges.js";
import { readFile } from "../testing/read.js";
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

describe.each(["har", "ndjson"])("a recording as %s that is there already", (extension) => {
  const file = join(folder, `there.${extension}`);
  const record = async (each: Exchange, continued?: boolean): Promise<void> => {
    const recorder = createRecorder(file, "0", continued);
    await recorder.write(each);
    recorder.close();
  };

  it("is not replaced; it is continued if that is asked for, even one that holds nothing", async () => {
    const [one, two] = [created({ json: map({ unique_name: "one" }) }), deleted({ at: 3 })];
    createRecorder(file, "before").close();
    await record(one);
    expect(() => createRecorder(file, "0")).toThrow(/^it holds something already; .* continue it by --append$/);
    await record(two, true);
    const { exchanges, unreadable } = await readFile(file);
    expect([exchanges.map(({ request }) => request.method), unreadable]).toEqual([["POST", "DELETE"], []]);
  });

  it.each(["{}", '{"log":{"entries":[]}}', "text\n", '{"half":\n{"a'])("is let be if it is %j", (text) => {
    const other = join(folder, `other.${extension}`);
    writeFileSync(other, text);
    expect(() => createRecorder(other, "0", true)).toThrow("it holds something that --append cannot continue");
    expect(readFileSync(other, "utf8")).toBe(text);
    expect(readdirSync(folder).filter((name) => name.startsWith("other."))).toHaveLength(1);
    rmSync(other);
  });
});
