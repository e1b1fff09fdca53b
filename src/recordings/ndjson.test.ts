import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { places, readText } from "../testing/read.js";
import { formatOf } from "./formats.js";
import { example } from "./ndjson.js";
import { outlineOf } from "./outline.js";

const read = (text: string, size = 9): readonly Exchange[] => readText("ndjson", text, { size }).exchanges;

const url = "https://sync.twilio.com/v1/Services/x";
const line = (request: object = {}, response: object = {}, more: object = {}): string =>
  JSON.stringify({ request: { method: "GET", url, ...request }, response: { status: 200, ...response }, ...more });

describe("a line of NDJSON becomes an exchange", () => {
  it("with its times and its place, and nothing else", () => {
    const text = line(
      { headers: { Accept: "x" }, body: "A=é" },
      { body: { a: 1 } },
      { startedAt: "2026-01-01T00:00:00Z", durationMs: 3 },
    );
    expect(read(`${line()}\r\n\n${text}`)).toEqual([
      {
        request: { method: "GET", url, headers: {}, body: null },
        response: { status: 200, headers: {}, body: null },
        startedAt: null,
        durationMs: 0,
        source: { file: "a", line: 1, column: 1, bytes: { from: 0, length: line().length + 1 } },
      },
      {
        request: { method: "GET", url, headers: { accept: "x" }, body: "A=é" },
        response: { status: 200, headers: {}, body: '{"a":1}' },
        startedAt: 1767225600000,
        durationMs: 3,
        source: { file: "a", line: 3, column: 1, bytes: { from: line().length + 3, length: Buffer.byteLength(text) } },
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
  ])("with the headers %j of %j", (want, headers) => {
    const [exchange] = read(line({}, { headers }));
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
    [null, { headers: { "content-length": "9" }, body: "A=1" }],
    [null, { headers: { "content-length": "9" }, body: "" }],
    ["A=1", { headers: { "content-length": "3" }, body: "A=1" }],
  ])("with the request body %j of %j", (want, request) => {
    const [exchange] = read(line({ method: "POST", ...request }));
    expect(exchange?.request.body).toBe(want);
  });

  it.each<[string | null, unknown]>([
    ["{}", "{}"],
    ['{"a":[1]}', { a: [1] }],
    ["[]", []],
    ["0", 0],
    [null, null],
  ])("with the response body %j of %j", (want, body) => {
    const [exchange] = read(line({}, { body }));
    expect(exchange?.response.body).toBe(want);
  });

  it("unless it was never answered", () => {
    const all = readText("ndjson", `${line()}\n${line({}, { status: 0 })}`);
    expect(places(all)).toEqual([{ file: "a", line: 1, column: 1 }]);
    expect(all.leftOut).toMatchObject([[{ file: "a", line: 2 }, "never answered"]]);
  });

  it("unless it belongs to another API; then it is not parsed", () => {
    const all = readText("ndjson", `${line({ url: "https://www.example.com/", method: 7 })}\n${line()}`);
    expect(all).toMatchObject({ others: 1, unreadable: [], exchanges: [{ source: { line: 2 } }] });
  });

  it.each<[others: number, url: string]>([
    [0, "https:\\/\\/example.com\\/v1\\/Services\\/x"],
    [0, "https://example.com/v1/\\u0053ervices/x"],
    [0, "https://example.com/v1/S\\u0065rvices/x"],
    [0, "https://\\u0073ync.twilio.com/v1/Stores"],
    [0, "https://sync\\u002Etwilio.com/v1/Stores"],
    [0, "https://sync.twilio.com/v1/Stores"],
    [0, "https://sync.us1.twilio.com/v1/Stores"],
    [1, "https://api.twilio.com/2010-04-01/Accounts"],
    [1, "https://example.com/v1/Service/x"],
    [1, "https://example.com/?a=\\u003c\\u00e9\\u0026"],
  ])("(others: %i) depending on the URL %s, however it is written", (others, written) => {
    const all = readText("ndjson", line().replace(url, written), { size: 1 << 10 });
    expect(all).toMatchObject({ others, unreadable: [] });
    expect(all.exchanges.map((exchange) => exchange.request.url)).toEqual(others ? [] : [JSON.parse(`"${written}"`)]);
  });

  it("with a time in milliseconds as with a date", () => {
    expect(read(line({}, {}, { startedAt: 1767225600000 }))).toMatchObject([{ startedAt: 1767225600000 }]);
  });
});

it("lines are read the same, however the bytes are split", () => {
  const text = `${line({}, { body: "é\u2028😀" })}\n\n${line()}\r\n`.repeat(3);
  const whole = read(text, text.length * 4);
  expect(whole.map(({ source }) => source?.line)).toEqual([1, 3, 4, 6, 7, 9]);
  for (const size of [1, 2, 3, 64]) expect(read(text, size)).toEqual(whole);
});

describe("a line that is not an exchange is reported with its place", () => {
  it.each<[string, string]>([
    ["a:2: no exchange: it is no object", `${line()}\n[]`],
    [`a:1: no exchange: it has no request; it has to look like ${example}`, "{}"],
    [`a:1: no exchange: it has no response; it has to look like ${example}`, '{"request":{}}'],
    ["a:1: no exchange: its request.method is no text", line({ method: "" })],
    ["a:1: no exchange: its request.url is no absolute URL", line({ url: "/v1/Services/x" })],
    ["a:1: no exchange: its response.status is no whole number", line({}, { status: "200" })],
    ["a:1: no exchange: its request.url is no absolute URL", line({ url: undefined })],
    [
      "a:1: no exchange: its request.url begins with neither http:// nor https://",
      line({ url: "ftp://sync.twilio.com/v1/Services/x" }),
    ],
    ["a:1: no exchange: its request.headers is no object", line({ headers: [] })],
    ["a:1: no exchange: its response.headers.etag is no text", line({}, { headers: { etag: {} } })],
    ["a:1: no exchange: its startedAt is no date such as 2026-01-01T00:00:00Z", line({}, {}, { startedAt: "soon" })],
    ["a:1: no exchange: its durationMs is no number", line({}, {}, { durationMs: "3" })],
  ])("%s", (message, text) => {
    expect(readText("ndjson", text).unreadable).toEqual([message]);
  });

  it("but the example in the messages is one", () => {
    expect(readText("ndjson", example).unreadable).toEqual([]);
  });

  it("and the others are read", () => {
    const all = readText("ndjson", `${line()}\n{"request\nnull\n{"request":{}\n${line()}`);
    expect(all.unreadable).toEqual([
      expect.stringMatching(/^a:2: not JSON: /),
      "a:3: no exchange: it is no object",
      expect.stringMatching(/^a:4: not JSON: /),
    ]);
    expect(places(all)).toMatchObject([{ line: 1 }, { line: 5 }]);
  });

  it("with the byte at which it is not UTF-8", () => {
    const bad = Buffer.concat([
      Buffer.from(line({}, { body: "é" }).slice(0, -3)),
      Buffer.from([0xff]),
      Buffer.from('"}}'),
    ]);
    expect(readText("ndjson", Buffer.concat([bad, Buffer.from(`\n${line()}`)]))).toMatchObject({
      unreadable: [expect.stringMatching(/^a:1: not UTF-8 at byte \d+ of it; convert it first$/)],
      exchanges: [{ source: { line: 2 } }],
    });
  });
});

describe("a line too long for any exchange", () => {
  const filler = Buffer.alloc(1 << 20, "x");
  const long = (start: string): Buffer =>
    Buffer.concat([Buffer.from(start), ...Array.from({ length: 33 }, () => filler), Buffer.from("\n")]);

  it("is reported with its place, without being held in memory, and what follows is read", () => {
    const text = Buffer.concat([long(line().slice(0, -2)), Buffer.from(line())]);
    const all = readText("ndjson", text, { size: 1 << 20 });
    expect(all.unreadable).toEqual([
      "a:1: longer than 32 MiB, which no exchange of Sync Maps is; split the file, or leave it out",
    ]);
    expect(places(all)).toMatchObject([{ line: 2 }]);
  });

  it("counts as a download from another API if it does not refer to this one", () => {
    const text = long('{"request":{"url":"https://www.example.com/film"},"response":{"body":"');
    expect(readText("ndjson", text, { size: 1 << 20 })).toMatchObject({ others: 1, unreadable: [] });
  });
});

it("of members with the same name the last counts, as in all JSON", () => {
  const [exchange] = read(line().replace('"status":200', '"status":500,"status":201'));
  expect(exchange?.response.status).toBe(201);
});

it("exchanges with other APIs are told apart, wherever the bytes are cut", () => {
  const theirs = JSON.stringify({ request: { method: "GET", url: "https://example.com" }, response: { status: 200 } });
  const kinds = fc.array(fc.constantFrom(line(), theirs, line({ url: "https://example.com/v1/Services/x" })));
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 2000 }), (lines, size) => {
      const all = readText("ndjson", lines.join("\n"), { size });
      expect(all.others).toBe(lines.filter((each) => each === theirs).length);
      expect(places(all)).toEqual(
        lines.flatMap((each, index) => (each === theirs ? [] : [{ file: "a", line: index + 1, column: 1 }])),
      );
    }),
  );
});

describe("JSON that is not one exchange per line is refused once, with what to do:", () => {
  const exchanges = [JSON.parse(line()), JSON.parse(line())];
  const indented = JSON.stringify(exchanges[0], null, 2);

  it.each([
    ["an exchange over several lines", `${line()}\n${indented}\n${indented}`, 2, "."],
    ["an exchange over several lines", indented.replaceAll("\n", "\r\n"), 1, "."],
    ["a list of exchanges", JSON.stringify(exchanges), 1, "'.[]'"],
    ["a list of exchanges", JSON.stringify(exchanges, null, 2), 1, "'.[]'"],
  ])("%s", (what, text, at, filter) => {
    expect(formatOf(outlineOf(text), "a")).toBe("ndjson");
    expect(readText("ndjson", text).unreadable).toEqual([
      `a:${at}: ${what}; each has to stand on a line of its own, as jq --compact-output ${filter} writes it`,
    ]);
  });
});
