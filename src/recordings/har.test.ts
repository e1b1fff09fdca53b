import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { places, readText } from "../testing/read.js";

const read = (text: string): readonly Exchange[] => readText("har", text).exchanges;

const entry = (request: object = {}, response: object = {}, more: object = {}): object => ({
  startedDateTime: "2026-01-01T00:00:00.250Z",
  time: 12.5,
  request: { method: "GET", url: "https://sync.twilio.com/v1/Services/x", headers: [], ...request },
  response: { status: 200, headers: [], content: { size: 2, text: "{}" }, ...response },
  ...more,
});

const har = (...entries: unknown[]): string => JSON.stringify({ log: { version: "1.2", entries } });

describe("an entry of a HAR becomes an exchange", () => {
  it("with its times, its place and its bodies", () => {
    expect(read(har(entry()))).toEqual([
      {
        request: { method: "GET", url: "https://sync.twilio.com/v1/Services/x", headers: {}, body: "" },
        response: { status: 200, headers: {}, body: "{}" },
        startedAt: Date.parse("2026-01-01T00:00:00.250Z"),
        durationMs: 12.5,
        source: { file: "a", entry: 0, line: 1, column: 36, bytes: { from: 35, length: expect.any(Number) } },
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
    [{ constructor: "x" }, [{ name: "Constructor", value: "x" }]],
    [{ "x-n": "" }, [{ name: "X-N" }]],
  ])("with the headers %j", (want, headers) => {
    const [exchange] = read(har(entry({ headers })));
    expect(exchange?.request.headers).toEqual(want);
  });

  const form = { mimeType: "application/x-www-form-urlencoded" };
  const params = [
    { name: "A", value: "1" },
    { name: "B", value: "x y&é" },
    { name: "A", value: "2" },
  ];
  const sized = (length: string) => [{ name: "Content-Length", value: length }];

  it.each<[string | null, string, object]>([
    ["", "a GET", { method: "GET" }],
    ["", "a DELETE of unknown size", { method: "DELETE", bodySize: -1 }],
    ["", "a POST of size 0", { method: "POST", bodySize: 0 }],
    [null, "a POST of unknown size", { method: "POST", bodySize: -1 }],
    [null, "a POST that says nothing of it", { method: "POST" }],
    [null, "a POST whose body was not kept", { method: "POST", bodySize: 9 }],
    [null, "a POST whose headers know better", { method: "POST", bodySize: 0, headers: sized("9") }],
    ["", "a POST whose headers agree", { method: "POST", bodySize: 0, headers: sized("0") }],
    ["A=1", "a form as text", { method: "POST", postData: { ...form, text: "A=1" } }],
    ["A=1", "a form as text and fields", { method: "POST", postData: { ...form, text: "A=1", params } }],
    ["A=1&B=x+y%26%C3%A9&A=2", "a form as fields", { method: "POST", postData: { ...form, params } }],
    ["A=1&B=x+y%26%C3%A9&A=2", "fields beside an empty text", { method: "POST", postData: { text: "", params } }],
    [null, "fields of another type", { method: "POST", postData: { mimeType: "multipart/form-data", params } }],
    ["", "an empty text", { method: "POST", postData: { text: "" } }],
    [null, "a text that was taken out", { method: "POST", bodySize: 9, postData: { ...form, text: "" } }],
    [
      null,
      "what is no text, by Polly.JS",
      { method: "POST", bodySize: 0, postData: { mimeType: "text/plain", params: [] } },
    ],
    [null, "no text and no fields", { method: "POST", bodySize: -1, postData: { ...form, params: [] } }],
  ])("with the request body %j of %s", (want, _, request) => {
    const [exchange] = read(har(entry(request)));
    expect(exchange?.request.body).toBe(want);
  });

  it.each<[string | undefined, object]>([
    ["application/json", { postData: { mimeType: "application/json", text: "{}" } }],
    [
      "text/plain",
      { headers: [{ name: "Content-Type", value: "text/plain" }], postData: { mimeType: "a/b", text: "" } },
    ],
    [undefined, { postData: { mimeType: "", text: "A=1" } }],
  ])("with the content type %s, even if only the body says it: %j", (want, request) => {
    const [exchange] = read(har(entry({ method: "POST", ...request })));
    expect(exchange?.request.headers["content-type"]).toBe(want);
  });

  it.each<[string | null, string, object]>([
    ["é", "text", { content: { text: "é" } }],
    ["é", "base64", { content: { text: "w6k=", encoding: "base64" } }],
    [null, "base64 that is no text", { content: { text: "H4sIAAAA", encoding: "base64" } }],
    [null, "some size", { content: { size: 5 } }],
    [null, "some size and an empty text", { content: { size: 5, text: "" } }],
    [null, "no size, where the headers know better", { content: { size: 0 }, headers: sized("5") }],
    [null, "nothing", { content: undefined }],
    ["", "size 0", { content: { size: 0 } }],
    ["", "an empty text", { content: { text: "" } }],
    ["", "204 and some size", { status: 204, content: { size: 9 } }],
    ["", "204 and nothing", { status: 204, content: undefined }],
  ])("with the response body %j of %s", (want, _, response) => {
    const [exchange] = read(har(entry({}, response)));
    expect(exchange?.response.body).toBe(want);
  });

  it.each<[number | null, number, object]>([
    [null, 0, { startedDateTime: undefined, time: undefined }],
    [null, 0, { startedDateTime: "soon", time: -1 }],
    [null, 0, { startedDateTime: "entry 5", time: "3" }],
    [null, 0, { startedDateTime: "2026-13-01T00:00:00Z", time: null }],
    [1767225600000, 3, { startedDateTime: "2026-01-01T01:00:00+01:00", time: 3 }],
    [1767225600000, 3, { startedDateTime: "2026-01-01T01:00:00+0100", time: 3 }],
    [1767225600123.456, 3, { startedDateTime: "2026-01-01T00:00:00.123456Z", time: 3 }],
    [1767225600007.67, 3, { startedDateTime: "2026-01-01T00:00:00.007670000000Z", time: 3 }],
    [1767225600500, 3, { startedDateTime: "2026-01-01T00:00:00,5Z", time: 3 }],
    [1767225600000, 3, { startedDateTime: "2026-01-01T00:00:00", time: 3 }],
  ])("that began at %s and took %d ms: %j", (startedAt, durationMs, more) => {
    expect(read(har(entry({}, {}, more)))).toMatchObject([{ startedAt, durationMs }]);
  });

  it("whose URL has no fragment, since that is never sent, and whose method is in upper case", () => {
    const [exchange] = read(har(entry({ method: "get", url: "https://sync.twilio.com/v1/Services/x?a=b#c?d" })));
    expect(exchange?.request).toMatchObject({ method: "GET", url: "https://sync.twilio.com/v1/Services/x?a=b" });
  });

  it("unless it was never answered, was not answered by the service, or is not HTTP; other entries keep their places", () => {
    const text = har(
      entry({}, { status: 0 }),
      entry({ url: "wss://sync.twilio.com/v1/x" }),
      entry({}, { _fetchedViaServiceWorker: true }),
      entry({}, {}, { _fromCache: "disk" }),
      entry(),
    );
    const all = readText("har", text);
    expect(places(all)).toMatchObject([{ file: "a", entry: 4 }]);
    expect(all.leftOut.map(([{ entry: index }, why]) => [index, why])).toEqual([
      [0, "never answered"],
      [1, "not HTTP"],
      [2, "answered by a service worker, whose own request is another entry"],
      [3, "answered from a cache"],
    ]);
  });

  it("unless it belongs to another API; then it is not parsed", () => {
    const all = readText("har", har(entry({ url: "https://www.example.com/app.js", method: 1 }), entry()));
    expect(all).toMatchObject({ others: 1, unreadable: [], exchanges: [{ source: { entry: 1 } }] });
  });

  it("with bodies from files beside it, if they exist", () => {
    const response = { content: { _file: "a1.json", size: 2 } };
    const request = { method: "POST", postData: { mimeType: "text/plain", _file: "../secret" } };
    const { exchanges } = readText("har", har(entry(request, response)), { beside: { "a1.json": "{}" } });
    expect(exchanges).toMatchObject([{ request: { body: null }, response: { body: "{}" } }]);
  });

  it.each([
    ["gzip", gzipSync("{}").toString("base64")],
    ["deflate", deflateSync("{}").toString("base64")],
    ["Brotli", brotliCompressSync("{}").toString("base64")],
    [
      "gzip in pieces, as Polly.JS has it",
      JSON.stringify(
        [gzipSync("{}").subarray(0, 9), gzipSync("{}").subarray(9)].map((each) => each.toString("base64")),
      ),
    ],
  ])("with a body that is still compressed: %s", (_, text) => {
    expect(read(har(entry({}, { content: { text, encoding: "base64" } })))).toMatchObject([
      { response: { body: "{}" } },
    ]);
  });

  it("with a body that is longer compressed than unpacked", () => {
    const bytes = gzipSync("<Map/>");
    const [headers, content] = [
      [{ name: "content-length", value: String(bytes.length) }],
      { text: JSON.stringify([bytes.toString("base64")]), encoding: "base64", size: bytes.length },
    ];
    expect(read(har(entry({}, { headers, content })))).toMatchObject([{ response: { body: "<Map/>" } }]);
    const unpacked = { text: Buffer.from("<Map/>").toString("base64"), encoding: "base64", size: bytes.length };
    expect(read(har(entry({}, { headers, content: unpacked })))).toMatchObject([{ response: { body: null } }]);
  });
});

describe("an invalid HAR is reported with the place of the fault", () => {
  it.each<[string, string]>([
    [
      "a is truncated: it ends after entry 0; record it again, or mend its end",
      `${har(entry()).slice(0, -2)},{"request`,
    ],
    ["a is truncated: it ends before its log.entries; record it again, or mend its end", '{"log":{"version":'],
    ["a is no HAR: it has no log.entries; --format names another format", '{"log":{}}'],
    ["a is truncated: it ends in its first entry; record it again, or mend its end", '{"log":{"entries":['],
    ["a is no HAR: not JSON: unexpected ] at byte 21", '{"log":{"entries":[]}]'],
    ["a is no HAR: not JSON: unexpected { at byte 22", '{"log":{"entries":[]}}{"log":{}}'],
    ["a is no HAR: not JSON: unexpected < at byte 0", "<html>"],
    ["a, entry 1: it is no object", har(entry(), null)],
    ["a, entry 0: it has no request", har({})],
    ["a, entry 0: it has no response", har({ request: {} })],
    ["a, entry 0: its request.method is no text", har(entry({ method: 1 }))],
    ["a, entry 0: its request.url is no absolute URL", har(entry({ url: "/v1/Services/x" }))],
    ["a, entry 0: its response.status is no number", har(entry({}, { status: "200" }))],
  ])("%s", (message, text) => {
    expect(readText("har", text).unreadable).toEqual([message]);
  });

  it("names an entry that is not JSON, and reads the others", () => {
    expect(readText("har", '{"log":{"entries":[{"a":}]}}').unreadable).toEqual([
      expect.stringMatching(/^a, entry 0: not JSON: /),
    ]);
    expect(readText("har", har(entry()).replace("]}}", ",]}}")).unreadable).toEqual([
      expect.stringMatching(/^a, entry 1: not JSON: /),
    ]);
    const all = readText("har", har(null, entry(), {}, entry()));
    expect(all.unreadable).toEqual(["a, entry 0: it is no object", "a, entry 2: it has no request"]);
    expect(all.exchanges.length).toBe(2);
  });

  it("is read up to where it is truncated", () => {
    const { exchanges, unreadable } = readText("har", har(entry(), entry(), entry()).slice(0, -20));
    expect(exchanges.length).toBe(2);
    expect(unreadable).toEqual(["a is truncated: it ends after entry 1; record it again, or mend its end"]);
  });
});

it("a HAR within a HAR is the body of an answer", () => {
  const text = har(entry(), entry({}, { content: { text: har(entry(), entry()) } }));
  expect(readText("har", text).exchanges.map(({ source }) => source?.entry)).toEqual([0, 1]);
});
