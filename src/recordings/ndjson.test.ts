import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { readNdjson } from "./ndjson.js";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

async function read(text: string, size = 9): Promise<readonly Exchange[]> {
  const all: Exchange[] = [];
  for await (const exchange of readNdjson(pieces(text, size), "a.ndjson")) all.push(exchange);
  return all;
}

const url = "https://sync.twilio.com/v1/x";
const line = (request: object = {}, response: object = {}, more: object = {}): string =>
  JSON.stringify({ request: { method: "GET", url, ...request }, response: { status: 200, ...response }, ...more });

describe("a line of NDJSON becomes an exchange", () => {
  it("with its times, its place, and no more than it says", async () => {
    const text = line(
      { headers: { Accept: "x" }, body: "A=é" },
      { body: { a: 1 } },
      { startedAt: "2026-01-01T00:00:00Z", durationMs: 3 },
    );
    expect(await read(`${line()}\r\n\n${text}`)).toEqual([
      {
        request: { method: "GET", url, headers: {}, body: null },
        response: { status: 200, headers: {}, body: null },
        startedAt: null,
        durationMs: 0,
        source: { file: "a.ndjson", line: 1 },
      },
      {
        request: { method: "GET", url, headers: { accept: "x" }, body: "A=é" },
        response: { status: 200, headers: {}, body: '{"a":1}' },
        startedAt: 1767225600000,
        durationMs: 3,
        source: { file: "a.ndjson", line: 3 },
      },
    ]);
  });

  it.each<[Readonly<Record<string, string>>, unknown]>([
    [{}, null],
    [
      { a: "1", b: "2" },
      { A: 1, B: "2" },
    ],
    [
      { "x-a": "1, 2", "x-b": "3" },
      { "X-A": ["1", "2"], ":status": "200", "x-b": ["3"] },
    ],
  ])("with the headers %j of %j", async (want, headers) => {
    const [exchange] = await read(line({}, { headers }));
    expect(exchange?.response.headers).toEqual(want);
  });

  const form = { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" };
  it.each<[string | null, object]>([
    ["A=1", { body: "A=1" }],
    ["", { body: "" }],
    [null, { body: null }],
    ["A=1&B=x+y&B=z", { headers: form, body: { A: 1, B: ["x y", "z"] } }],
    ['{"A":1}', { headers: { "Content-Type": "application/json" }, body: { A: 1 } }],
    [null, { body: { A: 1 } }],
  ])("with the request body %j of %j", async (want, request) => {
    const [exchange] = await read(line({ method: "POST", ...request }));
    expect(exchange?.request.body).toBe(want);
  });

  it.each<[string | null, unknown]>([
    ["{}", "{}"],
    ['{"a":[1]}', { a: [1] }],
    ["[]", []],
    ["0", 0],
    [null, null],
  ])("with the response body %j of %j", async (want, body) => {
    const [exchange] = await read(line({}, { body }));
    expect(exchange?.response.body).toBe(want);
  });

  it("unless it was never answered", async () => {
    const left: unknown[] = [];
    const bytes = pieces(`${line()}\n${line({}, { status: 0 })}`, 9);
    const all: unknown[] = [];
    for await (const { source } of readNdjson(bytes, "a.ndjson", (...told) => left.push(told))) all.push(source);
    expect(all).toEqual([{ file: "a.ndjson", line: 1 }]);
    expect(left).toEqual([[{ file: "a.ndjson", line: 2 }, "never answered"]]);
  });

  it("from milliseconds as from a date", async () => {
    expect(await read(line({}, {}, { startedAt: 1767225600000 }))).toMatchObject([{ startedAt: 1767225600000 }]);
  });
});

it("lines are the same, however the bytes come", async () => {
  const text = `${line({}, { body: "é\u2028😀" })}\n\n${line()}\r\n`.repeat(3);
  const whole = await read(text, text.length * 4);
  expect(whole.map(({ source }) => source?.line)).toEqual([1, 3, 4, 6, 7, 9]);
  for (const size of [1, 2, 3, 64]) expect(await read(text, size)).toEqual(whole);
});

describe("a line that is none is refused with its place", () => {
  it.each<[string, string]>([
    ["a.ndjson:2: no exchange: it is no object", `${line()}\n[]`],
    ["a.ndjson:1: no exchange: it has no request", "{}"],
    ["a.ndjson:1: no exchange: it has no response", '{"request":{}}'],
    ["a.ndjson:1: no exchange: its request.method is no text", line({ method: "" })],
    ["a.ndjson:1: no exchange: its request.url is no absolute URL", line({ url: "/v1/x" })],
    ["a.ndjson:1: no exchange: its response.status is no whole number", line({}, { status: "200" })],
    ["a.ndjson:1: no exchange: its request.url is no absolute URL", line({ url: undefined })],
    [
      "a.ndjson:1: no exchange: its request.url begins with neither http:// nor https://",
      line({ url: "ftp://sync.twilio.com/v1/x" }),
    ],
    ["a.ndjson:1: no exchange: its request.headers is no object", line({ headers: [] })],
    ["a.ndjson:1: no exchange: its response.headers.etag is no text", line({}, { headers: { etag: {} } })],
    [
      "a.ndjson:1: no exchange: its startedAt is no date such as 2026-01-01T00:00:00Z",
      line({}, {}, { startedAt: "soon" }),
    ],
    ["a.ndjson:1: no exchange: its durationMs is no number", line({}, {}, { durationMs: "3" })],
  ])("%s", async (message, text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ name: "RecordingError", message }));
  });

  it("names a line that is not JSON", async () => {
    await expect(read(`${line()}\n{"request`)).rejects.toThrow(/^a\.ndjson:2: not JSON: /);
  });
});
