import { beforeAll, describe, expect, it } from "vitest";
import { list, service } from "../testing/exchanges.js";
import { readText } from "../testing/read.js";
import { formatOf } from "./formats.js";
import { outlineOf } from "./outline.js";
import { vcr } from "./vcr.js";

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

  it("may refer to what an earlier interaction contains", () => {
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

  it("is read quickly if its bodies only look as if they referred to each other", () => {
    const elements = Array.from({ length: 2000 }, (_, index) =>
      element(`Tom &Jerry *fun ${index} ${"x ".repeat(200)}`),
    );
    const text = `http_interactions:\n${elements.join("").replaceAll("&r\n", "\n")}`;
    const { exchanges, unreadable } = readText("vcr", text, { size: 1 << 16 });
    expect(unreadable).toEqual([]);
    expect(exchanges.length).toBe(2000);
  }, 20_000);

  it("with aliases that expand without end is reported with its place, and the rest is read", () => {
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
  ])("is recognised and read %s", (_, changed) => {
    const text = changed(`http_interactions:\n${element("[]")}${element("{}")}recorded_with: VCR 6\n`);
    const { exchanges, unreadable } = readText("vcr", text);
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ response }) => response.body)).toEqual(["[]", "{}"]);
    expect(formatOf(outlineOf(text), "a")).toBe("vcr");
  });

  it("with its list in brackets is recognised, and the message says what to do", () => {
    const text = "interactions: [{request: {method: GET}}]\nversion: 1\n";
    expect(formatOf(outlineOf(text), "a")).toBe("vcr");
    expect(readText("vcr", text).unreadable).toEqual([
      'a has its list in brackets; write each element on lines of its own, after "- "',
    ]);
    expect(readText("vcr", "interactions: [ ] # none\nversion: 1\n")).toMatchObject({ exchanges: [], unreadable: [] });
  });

  it("that ends in the middle of a line is incomplete if a body is", () => {
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
    (account, placeholder) => {
      const shown = { account_sid: account, service_sid: placeholder, url: `${list}/users` };
      const sent = `Data=${account}&Key=${encodeURIComponent(placeholder)}`;
      const text = `http_interactions:\n${element(JSON.stringify(shown))}`
        .replaceAll(service, placeholder)
        .replace("body: ''", `body: {string: '${sent}'}`);
      const { exchanges, unreadable } = readText("vcr", text);
      expect(unreadable).toEqual([]);
      const { request, response } = exchanges[0] ?? {};
      const read = JSON.parse(response?.body ?? "");
      expect(read.account_sid).toMatch(/^AC[0-9a-f]{32}$/);
      expect(read.service_sid).toMatch(/^IS[0-9a-f]{32}$/);
      expect(request?.url).toBe(list.replace(service, read.service_sid));
      expect(read.url).toBe(`${request?.url}/users`);
      expect(request?.body).toBe(`Data=${read.account_sid}&Key=${read.service_sid}`);
    },
  );

  it("of Python's httpx has its status and its body under other names", () => {
    const response = "\n    content: '{}'\n    headers: {}\n    http_version: HTTP/1.1\n    status_code: 201";
    const text = `interactions:\n- request: {method: GET, uri: '${list}', headers: {}}\n  response:${response}\nversion: 1\n`;
    const { exchanges, unreadable } = readText("vcr", text);
    expect(unreadable).toEqual([]);
    expect(exchanges).toMatchObject([{ response: { status: 201, body: "{}" } }]);
  });

  it("of Python's in JSON may have headers of any kind", () => {
    const sent = { method: "GET", uri: list, headers: { http_interactions: ["1"] } };
    const text = JSON.stringify({ interactions: [{ request: sent, response: { status: { code: 200 } } }] });
    const { exchanges, unreadable } = readText("vcr", text, { size: 1 << 16 });
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ request }) => request.url)).toEqual([list]);
  });

  it("with a duplicate key is reported with its place", () => {
    const twice = element("{}").replace("    method: get\n", "    method: get\n    method: post\n");
    expect(readText("vcr", `http_interactions:\n${twice}`).unreadable).toEqual([
      expect.stringMatching(/^a, entry 0: not YAML: Map keys must be unique/),
    ]);
  });
});
