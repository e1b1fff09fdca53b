import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { readNdjson } from "./ndjson.js";

async function read(text: string, size = 9): Promise<readonly Exchange[]> {
  async function* bytes() {
    const all = Buffer.from(text);
    for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
  }
  const all: Exchange[] = [];
  for await (const exchange of readNdjson(bytes(), "a.ndjson")) all.push(exchange);
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

  it("from milliseconds as from a date", async () => {
    expect(await read(line({}, {}, { startedAt: 1767225600000 }))).toMatchObject([{ startedAt: 1767225600000 }]);
  });
});

describe("a line that is none is refused with its place", () => {
  it.each<[string, string]>([
    ["a.ndjson:2: no exchange: it is no object", `${line()}\n[]`],
    ["a.ndjson:1: no exchange: it has no request", "{}"],
    ["a.ndjson:1: no exchange: it has no response", '{"request":{}}'],
    ["a.ndjson:1: no exchange: its request.method is no text", line({ method: "" })],
    ["a.ndjson:1: no exchange: its request.url is no absolute URL", line({ url: "/v1/x" })],
    ["a.ndjson:1: no exchange: its response.status is no whole number", line({}, { status: "200" })],
    ["a.ndjson:1: no exchange: its startedAt is no date", line({}, {}, { startedAt: "soon" })],
  ])("%s", async (message, text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ name: "RecordingError", message }));
  });

  it("names a line that is not JSON", async () => {
    await expect(read(`${line()}\n{"request`)).rejects.toThrow(/^a\.ndjson:2: not JSON: /);
  });
});
