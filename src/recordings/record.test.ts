import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { created, deleted, exchange, fetched, list, map, updated } from "../testing/exchanges.js";
import { newFolder } from "../testing/folder.js";
import { readFile } from "../testing/read.js";
import { createRecorder } from "./record.js";

const folder = newFolder();

const several = [
  created({ form: { UniqueName: "größe" }, json: map({ unique_name: "größe" }), at: 0.123456 }),
  updated({ form: { Ttl: "60" }, at: 1, takes: 0.25 }),
  { ...fetched({}), startedAt: 1_795_544_260_007.6719 },
  exchange({ url: `${list}?PageSize=1&PageToken=PTx`, json: { maps: [map()], meta: {} }, at: 2 }),
  deleted({ at: 3 }),
  { ...fetched({ at: 4 }), response: { status: 200, headers: {}, body: null } },
];

describe.each(["har", "ndjson"])("a recording as %s", (extension) => {
  it("is read back as it was written, to the nanosecond", async () => {
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

  it("holds half an answer if the service sent no more", async () => {
    const file = join(folder, `half.${extension}`);
    const recorder = createRecorder(file, "0");
    const body = '{"sid":"MP';
    await recorder.write({ ...fetched({}), response: { status: 200, headers: {}, body } });
    recorder.close();
    expect((await readFile(file)).exchanges).toMatchObject([{ response: { body } }]);
  });

  it("says of times that they are only bounds", async () => {
    const file = join(folder, `bounds.${extension}`);
    const recorder = createRecorder(file, "0");
    const bounds = { startedAt: 0, durationMs: Number.MAX_SAFE_INTEGER, approximate: true } as const;
    await recorder.write({ ...fetched({}), ...bounds });
    recorder.close();
    const { exchanges } = await readFile(file);
    expect(exchanges).toMatchObject([{ durationMs: Number.MAX_SAFE_INTEGER, approximate: true }]);
    expect(exchanges[0]?.startedAt).toBeLessThan(2);
  });

  it("holds no credentials, except whose they were", async () => {
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

describe.each(["har", "ndjson"])("a recording as %s that already exists", (extension) => {
  const file = join(folder, `there.${extension}`);
  const record = async (each: Exchange, continued?: boolean): Promise<void> => {
    const recorder = createRecorder(file, "0", continued);
    await recorder.write(each);
    recorder.close();
  };

  it("is not replaced, but continued on request, even if it is empty", async () => {
    const [one, two] = [created({ json: map({ unique_name: "one" }) }), deleted({ at: 3 })];
    createRecorder(file, "before").close();
    await record(one);
    expect(() => createRecorder(file, "0")).toThrow(/^it holds something already; .* continue it by --append$/);
    await record(two, true);
    const { exchanges, unreadable } = await readFile(file);
    expect([exchanges.map(({ request }) => request.method), unreadable]).toEqual([["POST", "DELETE"], []]);
  });

  it.each(["{}", '{"log":{"entries":[]}}', "text\n", '{"half":\n{"a', "{}\n\n{"])("is kept if it is %j", (text) => {
    const other = join(folder, `other.${extension}`);
    writeFileSync(other, text);
    expect(() => createRecorder(other, "0", true)).toThrow(/^it holds something that --append cannot continue: it \w+/);
    expect(readFileSync(other, "utf8")).toBe(text);
    expect(readdirSync(folder).filter((name) => name.startsWith("other."))).toHaveLength(1);
    rmSync(other);
  });

  it("is refused with the reason", async () => {
    const other = join(folder, `wrong.${extension}`);
    createRecorder(other, "0").close();
    const recorder = createRecorder(other, "0", true);
    await recorder.write(deleted({}));
    recorder.close();
    const text = readFileSync(other, "utf8");
    for (const [wrong, reason] of [
      [`\n${text}`, /: it begins with a blank line, and not with (the first line of a HAR|an exchange)/],
      [`text\n${text}`, /: it begins with something else than (the first line of a HAR|an exchange)/],
      [text.slice(0, -20), /: it does not end with (the last line of one|a whole one)$/],
    ] as const) {
      writeFileSync(other, wrong);
      expect(() => createRecorder(other, "0", true)).toThrow(reason);
      expect(readFileSync(other, "utf8")).toBe(wrong);
    }
  });
});

it("a recording in a directory that does not exist is refused in words", () => {
  const nowhere = join(folder, "none", "recording.har");
  expect(() => createRecorder(nowhere, "0")).toThrow(/^there is no such directory$/);
});

describe("a recording whose last line has no line feed", () => {
  it("is continued after that line, however long it is", async () => {
    const file = join(folder, "unended.ndjson");
    const long = map({ unique_name: "ö".repeat(100_000) });
    const first = createRecorder(file, "0");
    await first.write(created({ json: map() }));
    await first.write(created({ json: long, at: 1 }));
    first.close();
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, -1));
    createRecorder(file, "0", true).close();
    expect(readFileSync(file, "utf8")).toBe(text.slice(0, -1));
    const again = createRecorder(file, "0", true);
    await again.write(updated({ at: 2 }));
    await again.write(deleted({ at: 3 }));
    again.close();
    expect(readFileSync(file, "utf8").startsWith(text)).toBe(true);
    const { exchanges, unreadable } = await readFile(file);
    expect([exchanges.length, unreadable]).toEqual([4, []]);
  });
});
