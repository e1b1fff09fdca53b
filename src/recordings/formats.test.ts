import { describe, expect, it } from "vitest";
import { places, readText } from "../testing/read.js";
import { type Format, formatNames, formatOf } from "./formats.js";
import { outlineOf } from "./outline.js";

/**
 * Small files written from the documentation of formats whose tools were not available, and for what the recordings made by tools in
 * fixtures/recordings/tools do not cover.
 */
const ownService = `IS${"a".repeat(32)}`;
const list = `https://sync.twilio.com/v1/Services/${ownService}/Maps`;

describe("a collection of Postman, written from its schema 2.1", () => {
  const saved = (name: string, request: object, response: object): object => ({
    name,
    originalRequest: {
      method: "GET",
      header: [],
      url: { raw: "{{base}}/Maps/:sid", variable: [{ key: "sid", value: "users" }] },
      ...request,
    },
    status: "OK",
    code: 200,
    header: [
      { key: "Content-Type", value: "application/json" },
      { key: "Date", value: "Thu, 01 Jan 2026 00:00:00 GMT" },
    ],
    body: "{}",
    responseTime: 12,
    ...response,
  });
  const collection = {
    info: { name: "Sync", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    item: [
      {
        name: "Maps",
        item: [
          { name: "Fetch", request: { method: "GET", url: `${list}/users` }, response: [saved("found", {}, {})] },
          {
            name: "Create",
            request: { method: "POST" },
            response: [
              saved(
                "made",
                {
                  method: "POST",
                  url: list,
                  body: {
                    mode: "urlencoded",
                    urlencoded: [
                      { key: "UniqueName", value: "{{name}}" },
                      { key: "Ttl", value: "1", disabled: true },
                    ],
                  },
                },
                { code: 201 },
              ),
              saved("nowhere", { url: { raw: "{{elsewhere}}/x" } }, {}),
              saved("unsent", {}, { code: undefined }),
            ],
          },
        ],
      },
    ],
    variable: [
      { key: "base", value: `https://sync.twilio.com/v1/Services/${ownService}` },
      { key: "name", value: "é x" },
    ],
  };
  const text = JSON.stringify(collection, null, 2);

  it("holds an exchange for each saved response, with its variables filled in", () => {
    const { exchanges, leftOut, unreadable } = readText("postman", text);
    expect(exchanges).toMatchObject([
      {
        request: { method: "GET", url: `${list}/users` },
        response: { status: 200, body: "{}" },
        startedAt: 1767225600000,
      },
      {
        request: {
          method: "POST",
          url: list,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: "UniqueName=%C3%A9+x",
        },
        response: { status: 201 },
        approximate: true,
      },
    ]);
    expect(leftOut.map(([, why]) => why)).toEqual([
      "its URL holds a variable that the collection does not set: {{elsewhere}}",
      "an example without a status",
    ]);
    expect(unreadable).toEqual([]);
  });

  it("gives the place of each", () => {
    const lines = text.split("\n");
    const [found] = places(readText("postman", text)) as { line: number; column: number }[];
    expect(lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toBe("{");
    expect(lines[found?.line ?? 0]).toContain('"name": "found"');
  });
});

describe("a transcript of Hurl --verbose, written from its manual", () => {
  const text = `* Executing entry 1
*
* Request:
* GET ${list}/users
*
> GET /v1/Services/${ownService}/Maps/users HTTP/2
> Host: sync.twilio.com
> accept: */*
>
< HTTP/2 103
< link: </x>
<
< HTTP/2 200
< date: Thu, 01 Jan 2026 00:00:00 GMT
< content-type: application/json
<
*
{ "sid": "MP1",
  "unique_name": "users" }
`;

  it("holds the request with its answer, and skips an interim answer", () => {
    expect(readText("transcript", text).exchanges).toMatchObject([
      {
        request: {
          method: "GET",
          url: `http://sync.twilio.com/v1/Services/${ownService}/Maps/users`,
          headers: { accept: "*/*" },
          body: "",
        },
        response: {
          status: 200,
          headers: { "content-type": "application/json" },
          body: '{ "sid": "MP1",\n  "unique_name": "users" }',
        },
        startedAt: 1767225600000,
      },
    ]);
  });
});

describe("a transcript of curl --include", () => {
  const answer = (body: string): string => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${body}`;

  it.each([
    ["one after the other, without a line between them", answer("{}") + answer('{"a":1}'), ["{}", '{"a":1}']],
    ["after an interim answer", `HTTP/1.1 100 Continue\r\n\r\n${answer("{}")}`, ["{}"]],
  ])("holds answers %s", (_, text, bodies) => {
    const { exchanges } = readText("transcript", text, { operation: "FetchSyncMap" });
    expect(exchanges.map(({ response }) => response.body)).toEqual(bodies);
  });

  it.each<[string, object]>([
    [`curl -i ${list}`, { method: "GET", url: list, body: "" }],
    [`$ curl -si -X DELETE "${list}/users"`, { method: "DELETE", url: `${list}/users` }],
    [
      `$ curl -i ${list} -d Ttl=1 --data-urlencode 'UniqueName=é x' -u AC1:t`,
      { method: "POST", body: "Ttl=1&UniqueName=%C3%A9+x", headers: { authorization: "Basic QUMxOnQ=" } },
    ],
    [`$ curl -i -G ${list} -d PageSize=5 -o x.txt`, { method: "GET", url: `${list}?PageSize=5`, body: "" }],
    [`$ curl -i ${list} -d @secret.txt`, { method: "POST", body: null }],
  ])("knows the request of %s", (line, request) => {
    expect(readText("transcript", `${line}\n${answer("{}")}\n`).exchanges).toMatchObject([{ request }]);
  });
});

describe("entries as Charles and Fiddler write them, from their documentation", () => {
  it("have their own notations for what is unknown", () => {
    const entry = (more: object, response: object): object => ({
      startedDateTime: "0001-01-01T00:00:00.0000000+00:00",
      time: 0,
      request: { method: "GET", url: list, headers: [{ name: ":authority", value: "x" }], bodySize: 0 },
      response: {
        status: 200,
        headers: [],
        content: { size: 2, text: "e30=", encoding: "base64", mimeType: "application/json" },
        bodySize: -1,
        ...response,
      },
      ...more,
    });
    const har = {
      log: { entries: [entry({ comment: "[#3]" }, {}), entry({}, { status: 0, _charlesStatus: "FAILED" })] },
    };
    const { exchanges, leftOut } = readText("har", JSON.stringify(har));
    expect(exchanges).toMatchObject([
      { request: { headers: {} }, response: { body: "{}" }, startedAt: null, durationMs: 0 },
    ]);
    expect(leftOut.map(([, why]) => why)).toEqual(["never answered"]);
  });
});

describe("code printed by nock's recorder", () => {
  it("is read, and never executed", () => {
    const code = "nock('http://a.example').get('/v1/Services/x').reply(200, process.exit(1), []);\n";
    expect(readText("nock", code).unreadable).toEqual(["a, entry 0: what follows is no literal: process.exit"]);
  });

  it("is read with names without quotes, as nock 15 prints them", () => {
    const fields = `{\n  etag: '"0"',\n  'content-type': 'application/json',\n  date: 'a: b, c: d'\n}`;
    const code = `nock('https://sync.twilio.com')\n  .get('/v1')\n  .reply(200, {"a":"b: c"}, ${fields});\n`;
    const { exchanges, unreadable } = readText("nock", code);
    expect(unreadable).toEqual([]);
    expect(exchanges[0]?.response).toEqual({
      status: 200,
      headers: { etag: '"0"', "content-type": "application/json", date: "a: b, c: d" },
      body: '{"a":"b: c"}',
    });
  });
});

describe("a recording by nock whose scope is not a URL is reported with its place, and the rest is read", () => {
  const entry = (scope: string): object => ({
    scope,
    method: "GET",
    path: "/v1/Services/x",
    status: 200,
    response: {},
  });

  it.each([
    ["in JSON", JSON.stringify([entry("sync.twilio.com"), entry("https://sync.twilio.com:443")])],
    [
      "in code",
      ["sync.twilio.com", "https://sync.twilio.com:443"]
        .map((scope) => `nock('${scope}')\n  .get('/v1/Services/x')\n  .reply(200, {"a":'b"c',});\n`)
        .join("\n"),
    ],
  ])("%s", (_, text) => {
    const { exchanges, unreadable } = readText("nock", text);
    expect(unreadable).toEqual(["a, entry 0: its scope is no URL such as https://sync.twilio.com:443"]);
    expect(exchanges.map(({ request }) => request.url)).toEqual(["https://sync.twilio.com/v1/Services/x"]);
  });
});

describe("a body of 20 MB is read", () => {
  const body = JSON.stringify({ data: "x\n".repeat(5_000_000) });

  it.each<[string, Format, string]>([
    [
      "from a collection of Postman",
      "postman",
      `{"info":{},"item":[{"response":[{"code":200,"body":${JSON.stringify(body)},"originalRequest":{"method":"GET","url":"${list}"}}]}]}`,
    ],
    ["from the code of nock", "nock", `nock('https://sync.twilio.com')\n  .get('/v1')\n  .reply(200, ${body}, []);\n`],
  ])("%s", (_, format, text) => {
    const { exchanges, unreadable } = readText(format, text, { size: 1 << 20 });
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ response }) => response.body === body)).toEqual([true]);
  });
});

it("the mappings of WireMock need not come first in their file", () => {
  const { pathname } = new URL(list);
  const mapping = { request: { method: "GET", url: pathname }, response: { status: 404, body: "{}" } };
  const text = JSON.stringify({ importOptions: { duplicatePolicy: "IGNORE" }, mappings: [mapping] });
  const { exchanges, unreadable } = readText("wiremock", text, { size: 1 << 16 });
  expect(unreadable).toEqual([]);
  expect(exchanges.map(({ request }) => new URL(request.url).pathname)).toEqual([pathname]);
});

describe("the format of a file is detected from its content", () => {
  it.each<[Format, string]>([
    ["har", '{"log":{"version":"1.2"'],
    ["nock", '[{"scope":"https://x","method":"GET","path":"/"'],
    ["nock", "\nnock('https://x', {})\n  .get('/')"],
    ["nock", "\n<<<<<<-- cut here -->>>>>>\n\nnock('https://x', {})\n  .get('/')"],
    ["nock", "  console.log\n    <<<<<<-- cut here -->>>>>>\n\n    nock('https://x', {})\n"],
    ["vcr", "---\nhttp_interactions:\n- request:"],
    ["vcr", '{"interactions":[{"request":{}}]}'],
    ["postman", '{"info":{"name":"x"},"item":['],
    ["wiremock", '{"mappings":[]}'],
    ["wiremock", '{"id":"1","request":{"urlPath":"/x","method":"GET"},"response":{}}'],
    ["ndjson", '{"request":{"method":"GET","url":"https://x"},"response":{}}\n'],
    ["ndjson", 'null\n{"request":{"method":"GET","url":"https://x"},"response":{}}\n'],
    ["transcript", "HTTP/2 200 \r\ndate: x\r\n\r\n"],
    [
      "transcript",
      "  % Total    % Received\n\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0HTTP/1.1 200 OK\r\n",
    ],
    ["transcript", "\r--  --      0     0     1     1  --:--:-- --:--:-- --:--:--      0     HTTP/2 200 \r\n"],
    ["transcript", "*   Trying 1.2.3.4...\n> GET / HTTP/1.1\n\n< HTTP/1.1 200 OK\n"],
    ["body", '{"meta":{"key":"maps"},"maps":[]}'],
  ])("%s: %s", (format, text) => {
    expect(formatOf(outlineOf(text), "a")).toBe(format);
  });

  it("or is given by its name, which each format has", () => {
    expect(formatNames).toEqual(["har", "nock", "vcr", "postman", "wiremock", "ndjson", "transcript", "body"]);
  });
});
