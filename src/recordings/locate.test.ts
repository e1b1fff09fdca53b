import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { newFolder } from "../testing/folder.js";
import { readFile } from "../testing/read.js";
import { type Format, formats } from "./formats.js";
import { located } from "./locate.js";

const folder = newFolder();

/** The rest of the line, from the place of a part of the only exchange of a file. */
async function pointedAt(format: Format, text: string, at: string): Promise<string | undefined> {
  const file = join(folder, format);
  writeFileSync(file, text);
  await formats.vcr.prepare?.();
  const { exchanges } = await readFile(file, { format });
  const source = exchanges[0]?.source ?? null;
  const [verdict] = await located(file, format, [{ findings: [{ at, source }] }]);
  const { line = 1, column = 1 } = verdict?.findings[0]?.source ?? {};
  return readFileSync(file, "utf8")
    .split("\n")
    [line - 1]?.slice(column - 1);
}

describe("a header is located however its name is written", () => {
  const request = { method: "GET", url: list };
  const response = { status: 200, headers: { Date: "x", ETag: '"0"' }, body: "{}" };
  const cassette = `interactions:\n- request:\n    method: GET\n    uri: ${list}\n  response:\n    status: {code: 200}\n    headers:\n      ETag: ['"0"']\n`;

  it.each<[Format, string, string]>([
    ["ndjson", JSON.stringify({ request, response }), '\\"0\\""'],
    ["wiremock", JSON.stringify({ mappings: [{ request: { method: "GET", url: "/v1" }, response }] }), '\\"0\\""'],
    ["vcr", cassette, `['"0"']`],
    ["vcr", cassette.replace("- request", "-\n  request"), `['"0"']`],
  ])("in %s", async (format, text, value) => {
    expect((await pointedAt(format, text, "header etag"))?.slice(0, value.length)).toBe(value);
  });
});

describe("a value within the body is located in a cassette", () => {
  const cassette = (body: string): string =>
    `interactions:\n- request:\n    method: GET\n    uri: ${list}\n  response:\n    status: {code: 200}\n    headers: {}\n    body:\n      string: ${body}\n`;

  it.each([
    ["in a block", '|-\n        {"a": "it\'s",\n          "sid": "b"}', '"b"}'],
    ["in a folded block", '>\n        {"a": "c",\n        "sid": "b"}', '"b"}'],
    ["in single quotes", `'{"a": "it''s", "sid": "b"}'`, `"b"}'`],
    [
      "in single quotes, over several lines",
      `'{"a": "it''s\n        c", "d": 1,\n        "sid":\n        "b"}'`,
      `"b"}'`,
    ],
    [
      "in double quotes",
      '"{\\"a\\": \\"\\u00e9\\U0001F600\\\\\\\\ \\\\\\"\\", \\n\\"sid\\":\\x20\\"b\\"}"',
      '\\"b\\"}"',
    ],
    ["in double quotes, over several lines", '"{\\"a\\": 1,\\\n        \\ \\"sid\\":\n        \\"b\\"}"', '\\"b\\"}"'],
  ])("%s", async (_, body, rest) => {
    expect(await pointedAt("vcr", cassette(body), "/sid")).toBe(rest);
  });
});

it("values are located in a cassette of Python's httpx", async () => {
  const response = `    content: '{"sid":"b"}'\n    headers: {}\n    status_code: 201\n`;
  const text = `interactions:\n- request: {method: GET, uri: '${list}'}\n  response:\n${response}`;
  expect(await pointedAt("vcr", text, "/sid")).toBe(`"b"}'`);
  expect(await pointedAt("vcr", text, "status")).toBe("201");
});

it("a value is located in nock's code even if its name has no quotes", async () => {
  const text = `nock('https://sync.twilio.com')\n  .get('/v1')\n  .reply(200, {}, {\n  etag: '"0"'\n});\n`;
  expect(await pointedAt("nock", text, "header etag")).toBe(`  etag: '"0"'`);
});

it("values are located in a compressed file as in the file itself, in columns of UTF-16", async () => {
  const entry = (title: string): object => ({
    comment: title,
    request: { method: "GET", url: list, headers: [] },
    response: { status: 200, headers: [], content: { text: '{"sid":"a"}' } },
  });
  const entries = ["é", "€", "𝒳\u{1f600}", "a"].map(entry);
  const places = async (text: string, name: string) => {
    const plain = join(folder, name);
    writeFileSync(plain, text);
    writeFileSync(`${plain}.gz`, gzipSync(text));
    const placed = [plain, `${plain}.gz`].map(async (file) => {
      const findings = (await readFile(file, {})).exchanges.map(({ source = null }) => ({ at: "/sid", source }));
      const [verdict] = await located(file, "har", [{ findings }]);
      return verdict?.findings.map(({ source }) => [source?.line, source?.column]);
    });
    return Promise.all(placed);
  };
  const long = { log: { comment: "é".repeat(100_000), entries } };
  for (const text of [JSON.stringify(long), JSON.stringify(long, null, 1), `\n\n${JSON.stringify(long)}`]) {
    const [plain, packed] = await places(text, "long.har");
    expect(plain).toHaveLength(entries.length);
    expect(packed).toEqual(plain);
  }
});

it("a value is located in an answer, and not in what curl says of its length", async () => {
  const text = `> GET /v1/Services HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 200 OK\n<\n{ [9 bytes data]\n{"sid":"a"}\n`;
  expect(await pointedAt("transcript", text, "/sid")).toBe('"a"}');
});

it.each([
  ["the time", `15:53:14.513595 < HTTP/1.1 200 OK\n15:53:14.513595 < etag: x\n15:53:14.513595 < \n{"sid":"a"}\n`],
  ["the mark of Hurl", `< HTTP/1.1 200 OK\n< etag: x\n<\n*\n* Response body:\n* {\n*   "sid":"a"}\n*\n* Timings:\n`],
])("a value in an answer is located after %s of its line", async (_, answer) => {
  const text = `> GET /v1/Services HTTP/1.1\n> Host: a\n>\n${answer}`;
  expect(await pointedAt("transcript", text, "/sid")).toMatch(/^"a"}/);
  expect(await pointedAt("transcript", text, "status")).toMatch(/^(?:< |15)/);
});
