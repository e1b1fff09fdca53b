import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { readHar } from "./har.js";

async function read(text: string): Promise<readonly Exchange[]> {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const all: Exchange[] = [];
  for await (const exchange of readHar(bytes(), "a.har")) all.push(exchange);
  return all;
}

const entry = (request: object = {}, response: object = {}, more: object = {}): object => ({
  startedDateTime: "2026-01-01T00:00:00.250Z",
  time: 12.5,
  request: { method: "GET", url: "https://sync.twilio.com/v1/x", headers: [], ...request },
  response: { status: 200, headers: [], content: { size: 2, text: "{}" }, ...response },
  ...more,
});

const har = (...entries: unknown[]): string => JSON.stringify({ log: { version: "1.2", entries } });

describe("an entry of a HAR becomes an exchange", () => {
  it("with its times, its place and its bodies", async () => {
    expect(await read(har(entry()))).toEqual([
      {
        request: { method: "GET", url: "https://sync.twilio.com/v1/x", headers: {}, body: "" },
        response: { status: 200, headers: {}, body: "{}" },
        startedAt: Date.parse("2026-01-01T00:00:00.250Z"),
        durationMs: 12.5,
        source: { file: "a.har", entry: 0 },
      },
    ]);
  });

  it.each<[object, unknown[]]>([
    [
      { accept: "a, b", "x-y": "1" },
      [
        { name: "Accept", value: "a" },
        { name: "accept", value: "b" },
        { name: "X-Y", value: "1" },
      ],
    ],
    [
      { host: "h" },
      [
        { name: ":method", value: "GET" },
        { name: ":path", value: "/" },
        { name: "host", value: "h" },
      ],
    ],
    [{}, [{ value: "nameless" }, null, { name: "__proto__", value: "x" }]],
  ])("with the headers %j", async (want, headers) => {
    const [exchange] = await read(har(entry({ headers })));
    expect(exchange?.request.headers).toEqual(want);
  });

  it.each<[string | null, object]>([
    ["", { method: "GET" }],
    ["", { method: "DELETE", bodySize: -1 }],
    ["", { method: "POST", bodySize: 0 }],
    [null, { method: "POST", bodySize: -1 }],
    [null, { method: "POST" }],
    ["A=1", { method: "POST", postData: { mimeType: "application/x-www-form-urlencoded", text: "A=1" } }],
    [
      "A=1&B=x+y&A=2",
      {
        method: "POST",
        postData: {
          text: "",
          params: [
            { name: "A", value: "1" },
            { name: "B", value: "x y" },
            { name: "A", value: "2" },
          ],
        },
      },
    ],
    ["", { method: "POST", postData: { text: "" } }],
  ])("with the request body %j of %j", async (want, request) => {
    const [exchange] = await read(har(entry(request)));
    expect(exchange?.request.body).toBe(want);
  });

  it.each<[string | null, object]>([
    ["é", { content: { text: "é" } }],
    ["é", { content: { text: "w6k=", encoding: "base64" } }],
    [null, { content: { size: 5 } }],
    [null, { content: undefined }],
    ["", { content: { size: 0 } }],
    ["", { status: 204, content: { size: 9 } }],
    ["", { status: 204, content: undefined }],
  ])("with the response body %j of %j", async (want, response) => {
    const [exchange] = await read(har(entry({}, response)));
    expect(exchange?.response.body).toBe(want);
  });

  it.each<[number | null, number, object]>([
    [null, 0, { startedDateTime: undefined, time: undefined }],
    [null, 0, { startedDateTime: "soon", time: -1 }],
    [1767225600000, 3, { startedDateTime: "2026-01-01T01:00:00+01:00", time: 3 }],
  ])("that began at %s and took %d ms: %j", async (startedAt, durationMs, more) => {
    expect(await read(har(entry({}, {}, more)))).toMatchObject([{ startedAt, durationMs }]);
  });

  it("unless it was never answered, or is not HTTP; the places of others stay", async () => {
    const read3 = await read(har(entry({}, { status: 0 }), entry({ url: "wss://sync.twilio.com/v1/x" }), entry()));
    expect(read3.map(({ source }) => source)).toEqual([{ file: "a.har", entry: 2 }]);
  });
});

describe("what is no HAR is refused with its place", () => {
  it.each<[string, string]>([
    [
      "a.har is truncated: it ends after 1 whole entries; record it again, or mend its end",
      `${har(entry()).slice(0, -2)},{"request`,
    ],
    ["a.har is truncated: it ends before its log.entries; record it again, or mend its end", '{"log":{"version":'],
    ["a.har is no HAR: it has no log.entries; --format names another format", '{"log":{}}'],
    ["a.har, entry 1: it is no object", har(entry(), null)],
    ["a.har, entry 0: it has no request", har({})],
    ["a.har, entry 0: it has no response", har({ request: {} })],
    ["a.har, entry 0: its request.method is no text", har(entry({ method: 1 }))],
    ["a.har, entry 0: its request.url is no absolute URL", har(entry({ url: "/v1/x" }))],
    ["a.har, entry 0: its response.status is no number", har(entry({}, { status: "200" }))],
  ])("%s", async (message, text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ name: "RecordingError", message }));
  });

  it("names an entry that is not JSON", async () => {
    await expect(read('{"log":{"entries":[{"a":}]}}')).rejects.toThrow(/^a\.har, entry 0: not JSON: /);
  });
});
