import { beforeAll, describe, expect, it } from "vitest";
import { places, readText } from "../testing/read.js";
import { type Format, formatNames, formatOf } from "./formats.js";
import { outlineOf } from "./outline.js";
import { vcr } from "./vcr.js";

/**
 * Small files written from the documentation of formats whose tools could not be had, and what the tools' own recordings in
 * fixtures/recordings/tools do not show.
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

  it("tells where each stands", () => {
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

  it("holds the request with its answer, and passes an interim answer over", () => {
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
  it("have their own notations of what is not known", () => {
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

describe("a body of which less was recorded than was sent", () => {
  const headers = { "content-length": "40" };
  const bodyIn = (response: object) =>
    readText(
      "ndjson",
      `${JSON.stringify({ request: { method: "GET", url: list }, response: { status: 200, ...response } })}\n`,
    ).exchanges[0]?.response.body;
  const contentIn = (content: object) => {
    const entry = {
      request: { method: "GET", url: list, headers: [] },
      response: { status: 200, headers: [], content },
    };
    return readText("har", JSON.stringify({ log: { entries: [entry] } })).exchanges[0]?.response.body;
  };

  it("is none that is known", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP' })).toBe(null);
    expect(bodyIn({ headers, body: "" })).toBe(null);
    expect(contentIn({ size: 40, text: '{"sid":"MP' })).toBe(null);
    expect(contentIn({ size: 40, text: Buffer.from('{"sid":"MP').toString("base64"), encoding: "base64" })).toBe(null);
  });

  it("is the one that was sent where it is JSON, or no shorter, or nobody says how long it was", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(bodyIn({ headers, body: `{"sid":"${"é".repeat(16)}` })).toBe(`{"sid":"${"é".repeat(16)}`);
    expect(bodyIn({ headers: {}, body: '{"sid":"MP' })).toBe('{"sid":"MP');
    const packed = { ...headers, "content-encoding": "gzip" };
    expect(bodyIn({ headers: packed, body: '{"sid":"MP' })).toBe('{"sid":"MP');
    expect(contentIn({ size: 40, text: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(contentIn({ size: -1, text: '{"sid":"MP' })).toBe('{"sid":"MP');
  });
});

describe("a cassette", () => {
  beforeAll(() => vcr.prepare?.());

  const element = (body: string): string => `- request: &r
    method: get
    uri: ${list}
    body: ''
    headers: {}
  response:
    status: {code: 200}
    headers:
      Date: ['Thu, 01 Jan 2026 00:00:00 GMT']
    body: {string: '${body}'}
  recorded_at: Thu, 01 Jan 2026 00:00:00 GMT
`;

  it("may refer to what an earlier interaction holds", () => {
    const second = element("{}").replace(/&r[\s\S]*?response/, "*r\n  response");
    const { exchanges, unreadable } = readText(
      "vcr",
      `http_interactions:\n${element("[]")}${second}recorded_with: VCR 6\n`,
    );
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ request, response }) => [request.url, response.body])).toEqual([
      [list, "[]"],
      [list, "{}"],
    ]);
  });

  it("whose bodies only look as if they referred to each other is read at once", () => {
    const elements = Array.from({ length: 2000 }, (_, index) =>
      element(`Tom &Jerry *fun ${index} ${"x ".repeat(200)}`),
    );
    const text = `http_interactions:\n${elements.join("").replaceAll("&r\n", "\n")}`;
    const { exchanges, unreadable } = readText("vcr", text, { size: 1 << 16 });
    expect(unreadable).toEqual([]);
    expect(exchanges.length).toBe(2000);
  }, 20_000);

  it("with aliases that expand without end is told with its place, and the rest read", () => {
    const names = "abcdefghi".split("");
    const bomb = names.map(
      (name, index) =>
        `    ${name}: &${name} [${
          index === 0
            ? "x"
            : Array(9)
                .fill(`*${names[index - 1]}`)
                .join(", ")
        }]`,
    );
    const { exchanges, unreadable } = readText(
      "vcr",
      `interactions:\n- request:\n${bomb.join("\n")}\n${element("{}")}`,
    );
    expect(unreadable).toEqual(["a, entry 0: not YAML: Excessive alias count indicates a resource exhaustion attack"]);
    expect(exchanges.length).toBe(1);
  });

  it.each<[string, (text: string) => string]>([
    ["with a comment behind the name of its list", (text) => text.replace(":", ": # recorded")],
    ["whose list has its name in quotes", (text) => text.replace("http_interactions", '"http_interactions"')],
    ["whose dashes stand on lines of their own", (text) => text.replaceAll("- request", "-\n  request")],
    ["whose lines end as on Windows", (text) => text.replaceAll("- request", "-\n  request").replaceAll("\n", "\r\n")],
  ])("is known and read %s", (_, changed) => {
    const text = changed(`http_interactions:\n${element("[]")}${element("{}")}recorded_with: VCR 6\n`);
    const { exchanges, unreadable } = readText("vcr", text);
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ response }) => response.body)).toEqual(["[]", "{}"]);
    expect(formatOf(outlineOf(text), "a")).toBe("vcr");
  });

  it("with its list in brackets is known, and it is said what to do", () => {
    const text = "interactions: [{request: {method: GET}}]\nversion: 1\n";
    expect(formatOf(outlineOf(text), "a")).toBe("vcr");
    expect(readText("vcr", text).unreadable).toEqual([
      'a has its list in brackets; write each element on lines of its own, after "- "',
    ]);
    expect(readText("vcr", "interactions: [ ] # none\nversion: 1\n")).toMatchObject({ exchanges: [], unreadable: [] });
  });

  it("that ends in the middle of a line is not whole if a body does", () => {
    const ending = (body: string): string =>
      `interactions:\n- request: {method: GET, uri: '${list}'}\n  response:\n    status: {code: 200}\n    body:\n      string: |-\n        ${body}`;
    expect(readText("vcr", ending('{"sid":"MP'))).toMatchObject({
      exchanges: [],
      unreadable: ["a, entry 0: cut off, as the file ends in the middle of a line; record it again, or mend its end"],
    });
    expect(readText("vcr", ending('{"sid":"MP"}'))).toMatchObject({ exchanges: [{}], unreadable: [] });
    expect(readText("vcr", `${ending('{"sid":"MP')}\n`).exchanges).toHaveLength(1);
  });

  it.each([
    ["<ACCOUNT_SID>", "<SERVICE>"],
    ["{account}", "<%= ENV[:SERVICE] %>"],
  ])(
    "may have placeholders for SIDs, such as %s and %s, which are taken for the same ones everywhere",
    (account, service) => {
      const shown = { account_sid: account, service_sid: service, url: `${list}/users` };
      const sent = `Data=${account}&Key=${encodeURIComponent(service)}`;
      const text = `http_interactions:\n${element(JSON.stringify(shown))}`
        .replaceAll(ownService, service)
        .replace("body: ''", `body: {string: '${sent}'}`);
      const { exchanges, unreadable } = readText("vcr", text);
      expect(unreadable).toEqual([]);
      const { request, response } = exchanges[0] ?? {};
      const read = JSON.parse(response?.body ?? "");
      expect(read.account_sid).toMatch(/^AC[0-9a-f]{32}$/);
      expect(read.service_sid).toMatch(/^IS[0-9a-f]{32}$/);
      expect(request?.url).toBe(list.replace(ownService, read.service_sid));
      expect(read.url).toBe(`${request?.url}/users`);
      expect(request?.body).toBe(`Data=${read.account_sid}&Key=${read.service_sid}`);
    },
  );

  it("of Python's httpx has its status and its body under names of their own", () => {
    const response = "\n    content: '{}'\n    headers: {}\n    http_version: HTTP/1.1\n    status_code: 201";
    const text = `interactions:\n- request: {method: GET, uri: '${list}', headers: {}}\n  response:${response}\nversion: 1\n`;
    const { exchanges, unreadable } = readText("vcr", text);
    expect(unreadable).toEqual([]);
    expect(exchanges).toMatchObject([{ response: { status: 201, body: "{}" } }]);
  });

  it("of Python's in JSON may have anything in its headers", () => {
    const sent = { method: "GET", uri: list, headers: { http_interactions: ["1"] } };
    const text = JSON.stringify({ interactions: [{ request: sent, response: { status: { code: 200 } } }] });
    const { exchanges, unreadable } = readText("vcr", text, { size: 1 << 16 });
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ request }) => request.url)).toEqual([list]);
  });

  it("with the same key twice is told with its place", () => {
    const twice = element("{}").replace("    method: get\n", "    method: get\n    method: post\n");
    expect(readText("vcr", `http_interactions:\n${twice}`).unreadable).toEqual([
      expect.stringMatching(/^a, entry 0: not YAML: Map keys must be unique/),
    ]);
  });
});

describe("the recorder's code of nock", () => {
  it("is read, and never run", () => {
    const code = "nock('http://a.example').get('/v1/Services/x').reply(200, process.exit(1), []);\n";
    expect(readText("nock", code).unreadable).toEqual(["a, entry 0: what follows is no literal: process.exit"]);
  });

  it("is read with names that need no quotes, as nock 15 prints them", () => {
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

describe("a recording by nock whose scope is no URL is told with its place, and the rest read", () => {
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

it("the mappings of WireMock need not stand first in their file", () => {
  const { pathname } = new URL(list);
  const mapping = { request: { method: "GET", url: pathname }, response: { status: 404, body: "{}" } };
  const text = JSON.stringify({ importOptions: { duplicatePolicy: "IGNORE" }, mappings: [mapping] });
  const { exchanges, unreadable } = readText("wiremock", text, { size: 1 << 16 });
  expect(unreadable).toEqual([]);
  expect(exchanges.map(({ request }) => new URL(request.url).pathname)).toEqual([pathname]);
});

describe("a file is known by what it holds", () => {
  it.each<[Format, string]>([
    ["har", '{"log":{"version":"1.2"'],
    ["nock", '[{"scope":"https://x","method":"GET","path":"/"'],
    ["nock", "\nnock('https://x', {})\n  .get('/')"],
    ["vcr", "---\nhttp_interactions:\n- request:"],
    ["vcr", '{"interactions":[{"request":{}}]}'],
    ["postman", '{"info":{"name":"x"},"item":['],
    ["wiremock", '{"mappings":[]}'],
    ["wiremock", '{"id":"1","request":{"urlPath":"/x","method":"GET"},"response":{}}'],
    ["ndjson", '{"request":{"method":"GET","url":"https://x"},"response":{}}\n'],
    ["ndjson", 'null\n{"request":{"method":"GET","url":"https://x"},"response":{}}\n'],
    ["transcript", "HTTP/2 200 \r\ndate: x\r\n\r\n"],
    ["transcript", "*   Trying 1.2.3.4...\n> GET / HTTP/1.1\n\n< HTTP/1.1 200 OK\n"],
    ["body", '{"meta":{"key":"maps"},"maps":[]}'],
  ])("%s: %s", (format, text) => {
    expect(formatOf(outlineOf(text), "a")).toBe(format);
  });

  it("or by its format that is given, of which each has a name", () => {
    expect(formatNames).toEqual(["har", "nock", "vcr", "postman", "wiremock", "ndjson", "transcript", "body"]);
  });
});
