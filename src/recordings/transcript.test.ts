import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { readText } from "../testing/read.js";
import { formatOf } from "./formats.js";
import { outlineOf } from "./outline.js";

const body = '{"code":20404,"message":"é"}';
const fields = (more = ""): string => `Content-Type: application/json\r\n${more}\r\n`;
const answer = (more = ""): string => `HTTP/1.1 404 Not Found\r\n${fields(more)}`;
const sized = `Content-Length: ${Buffer.byteLength(body)}\r\n`;
const told = (text: string): string => text.replace(/(.*)\r\n/g, "< $1\r\n");
const twice = (text: string): string => text.replace(/\r\n$/, "").replace(/(.*\r\n)/g, "< $1$1");
const asked = `*   Trying 127.0.0.1:4555...\n> GET ${new URL(list).pathname} HTTP/1.1\r\n> Host: a\r\n> \r\n`;
const done = "* Connection #0 to host 127.0.0.1 left intact\n";
const heading =
  "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n";
const begun = "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0";
const finished = "\r100   706  100   690  100    16   266k   6334 --:--:-- --:--:-- --:--:--  344k\n";

describe("a transcript of curl holds one answer, with only its body,", () => {
  it.each([
    ["before what --write-out says", `$ curl -i ${list}\n${answer()}${body}404\n`],
    ["before what --write-out says on a line", `$ curl -i ${list}\n${answer(sized)}${body}\n404\n`],
    ["before other commands", `$ curl -i ${list}\n${answer()}${body}\n$ echo []\n[]\n`],
    ["after that of a proxy", `$ curl -i ${list}\nHTTP/1.1 200 Connection established\r\n\r\n${answer()}${body}`],
    ["that is told twice", `${asked}${told(answer())}${answer()}${body}`],
    ["that --dump-header tells twice", `${asked}${twice(answer())}\r\n< \r\n${body}`],
    ["that --dump-header tells twice, its own end last", `${asked}${twice(answer())}< \r\n\r\n${body}`],
    ["after the time of each line", `${asked}${told(answer())}`.replace(/^(?=[*<>])/gm, "15:53:14.513595 ") + body],
    ["after times and numbers", `${asked}${told(answer())}`.replace(/^(?=[*<>])/gm, "15:53:14.513595 [0-x] ") + body],
    [
      "around a line with its time",
      `${asked}${told(answer())}${body.slice(0, 9)}15:53:14.513595 ${done}${body.slice(9)}`,
    ],
    ["after what --write-out says of another", `${asked}${told(answer(sized))}200\n${body}`],
    ["each line of which is told twice", `${asked}${answer().replace(/(.*\r\n)/g, "< $1$1")}${body}`],
    ["before the end of the connection", `${asked}${told(answer())}${body}${done}`],
    ["around the end of the connection", `${asked}${told(answer())}${body.slice(0, 9)}${done}${body.slice(9)}`],
    ["after its progress", `${heading}${begun}${asked}${told(answer())}${finished}${done}${body}\n`],
    ["around its progress", `${asked}${told(answer())}${body.slice(0, 9)}${begun}${finished}${body.slice(9)}\n`],
    ["to a command of several lines", `$ curl -i \\\n  ${list} \\\n  -u 'a:b'\n${answer()}${body}\n`],
  ])("%s", (_, text) => {
    const { exchanges, unreadable } = readText("transcript", text);
    expect(unreadable).toEqual([]);
    expect(exchanges).toMatchObject([
      {
        request: { method: "GET", url: expect.stringContaining(new URL(list).pathname) },
        response: { status: 404, headers: { "content-type": "application/json" }, body },
      },
    ]);
    expect(formatOf(outlineOf(text), "a")).toBe("transcript");
  });

  it.each([
    ["with what follows its JSON, if it is said to be so long", `{"a":1}]]`, 9, "{}\n", `{"a":1}]]`],
    ["whole, if it was written anew", '{ "a": 1 }', 7, "", '{ "a": 1 }'],
    ["as long as it is said to be, if it is no JSON", "<html>", 6, "\n$ ls\n", "<html>"],
    ["whole, if it is so long and its JSON does not end", '{"a":', 5, "", '{"a":'],
    ["alone, if it was written anew before --write-out", '{"a":1}', 9, "404\n", '{"a":1}'],
  ])("%s", (_, sent, length, more, read) => {
    const text = `$ curl -i ${list}\n${answer(`Content-Length: ${length}\r\n`)}${sent}${more}`;
    expect(readText("transcript", text).exchanges.map(({ response }) => response.body)).toEqual([read]);
  });
});

describe("a transcript of curl holds", () => {
  const sent = (text: string) =>
    readText("transcript", text).exchanges.map(({ request, response }) => [
      request.method,
      request.url,
      request.body,
      response.status,
    ]);
  const moved = (status: number) => `HTTP/1.1 ${status} Moved\r\nLocation: /elsewhere\r\n\r\n`;
  const elsewhere = new URL("/elsewhere", list).href;

  it.each([
    ["a GET", "", 301, ["GET", list, ""], ["GET", elsewhere, ""]],
    ["a POST", "-d A=1", 302, ["POST", list, "A=1"], ["GET", elsewhere, ""]],
    ["a POST that --request names", "-X POST -d A=1", 302, ["POST", list, "A=1"], ["POST", elsewhere, ""]],
    ["a POST that is to stay one", "-d A=1", 307, ["POST", list, "A=1"], ["POST", elsewhere, "A=1"]],
  ])("both answers to %s that was redirected", (_, options, status, first, second) => {
    expect(sent(`$ curl -iL ${options} ${list}\n${moved(status)}${answer()}${body}\n`)).toEqual([
      [...first, status],
      [...second, 404],
    ]);
  });

  it("the answers to two commands without a line feed between them", () => {
    const one = `$ curl -i ${list}\n${answer()}${body}`;
    expect(sent(`${one}${one}\n`)).toEqual(Array(2).fill(["GET", list, "", 404]));
  });

  it.each([
    "",
    "$ ",
    "+ ",
    "$",
    "user@host:~/a$ ",
    "[root@host ~]# ",
    "PS C:\\> ",
    "C:\\a>",
    "❯ ",
    "➜  a ",
    "$ NAME=value; ",
    "$ NAME='a b' OTHER=\"c\"; ",
    "$ NAME=value ",
    "$ cd a && ",
    "$ time ",
  ])("the answer to each command after %j, with or without a line feed between them", (before) => {
    const one = (curl: string): string => `${before}${curl} -i ${list}\n${answer()}${body}`;
    const expected = ["GET", list, "", 404];
    expect(sent(`${one("curl")}\n${one("/usr/bin/curl")}\n`)).toEqual([expected, expected]);
    if (/[$%#>] ?$/.test(before)) expect(sent(`${one("curl")}${one("curl")}\n`)).toEqual([expected, expected]);
  });

  it.each([
    ['{"data":"$ curl -i http://a.example"}'],
    ['{\n  "data":\n    "> curl -i http://a.example"\n}'],
    ["<p>$ curl -i http://a.example</p>"],
  ])("a body that shows a curl command: %s", (says) => {
    const text = `$ curl -i ${list}\n${answer()}${says}\n`;
    expect(readText("transcript", text).exchanges.map(({ response }) => response.body)).toEqual([says]);
  });

  it("its answers wherever the first one begins", () => {
    const text = `$ map1=$(curl -sS "${list}" | jq -r .sid)\n$ curl -i "${list}/\${map1}"\n${answer()}${body}`;
    expect(formatOf(outlineOf(text), "a")).toBe("transcript");
    expect(sent(text)).toMatchObject([["GET", `${list}/\${map1}`, "", 404]]);
  });

  it("the body according to the command if curl prints the request, which it does without the body", () => {
    const post = asked.replace("GET", "POST");
    expect(sent(`$ curl -v -d A=1 ${list}\n${post}${told(answer())}${body}\n`)).toMatchObject([
      ["POST", expect.anything(), "A=1", 404],
    ]);
  });
});

describe("a body that is not in a transcript is unknown", () => {
  const length = (count: number): string => answer(`Content-Length: ${count}\r\n`);
  const typed = `$ curl -s -D - -o /dev/null ${list}\n`;

  it.each([
    ["with --verbose alone", `${asked}${told(length(28))}{ [28 bytes data]\n${done}`],
    ["with --verbose alone and no length", `${asked}${told(answer())}${done}`],
    ["before another request", `${asked}${told(length(28))}${done}${asked}${told(length(28))}`],
    ["with --dump-header", `${typed}${length(28)}${typed}${length(28)}`],
    ["with --dump-header and --write-out", `${typed}${length(28)}404\n`],
    ["with --dump-header, --write-out and no length", `${typed}${answer()}404 0.01\n`],
    ["with --verbose and --write-out", `${asked}${told(answer())}${done}404\n`],
    [
      "with --include told later, of another answer",
      `${asked}${told(length(28))}${answer("Content-Length: 9\r\n")}{"a":"b"}`,
    ],
    ["before the beginning of the next line of curl", `${asked}${told(answer())}${done}> GE`],
  ])("%s", (_, text) => {
    const { exchanges, unreadable } = readText("transcript", text);
    expect(unreadable).toEqual([]);
    expect(new Set(exchanges.map(({ response }) => response.body))).toEqual(new Set([null]));
  });

  it("if several were printed late, and it is unclear whose they are", () => {
    const first = `${asked}${told(length(28))}${done}`;
    const bodies = (text: string) => readText("transcript", text).exchanges.map(({ response }) => response.body);
    expect(bodies(`${first}${first}${body}${body}`)).toEqual([null, null]);
    expect(bodies(`${first}${asked}${told(length(9))}${done}${body}`)).toEqual([null, null]);
    expect(bodies(`${first}${asked}${told(answer(sized))}${done}${body}`)).toEqual([null, body]);
  });

  it.each([
    ["its length is 0", `${typed}${length(0)}`],
    ["the status has none", `${typed}${answer().replace("404 Not Found", "204 No Content")}`],
    ["the method has none", `$ curl -I ${list}\n${length(28)}`],
  ])("unless %s", (_, text) => {
    expect(readText("transcript", text).exchanges).toMatchObject([{ response: { body: "" } }]);
  });
});

describe("an incomplete answer is not judged:", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["its headers are cut off", `$ curl -i ${list}\n${answer().slice(0, -2)}`, "it ends within its headers"],
    ["its last field is cut off", `${asked}${told(answer()).slice(0, -10)}`, "it ends within its headers"],
    ["the end of its headers is cut off", `${asked}${told(answer()).slice(0, -3)}`, "it ends within its headers"],
    [
      "its body is cut off",
      `$ curl -i ${list}\n${answer(sized)}${body.slice(0, -1)}`,
      "28 of the 29 bytes of its body are there",
    ],
    [
      "within a character",
      `$ curl -i ${list}\n${answer("Content-Length: 28\r\n")}{"a":"\xe9`,
      "7 of the 28 bytes of its body are there",
    ],
    ["its body has no length", `$ curl -i ${list}\n${answer()}{"a":{"b":"}`, "it ends within its body"],
    [
      "before another command",
      `$ curl -i ${list}\n${answer(sized)}{"a"^C\n$ curl -i a`,
      "7 of the 29 bytes of its body are there",
    ],
  ];
  it.each(cases)("%s", (_, text, why) => {
    const { exchanges, unreadable } = readText(
      "transcript",
      Buffer.from(text, text.endsWith("\xe9") ? "latin1" : "utf8"),
    );
    expect(exchanges).toEqual([]);
    expect(unreadable).toEqual([`a, entry 0: truncated: ${why}; record it again, or leave it out`]);
  });

  it("nor is a request at the end that has no answer", () => {
    const { exchanges, leftOut } = readText("transcript", `${asked}${told(answer())}${body}\n${asked}`);
    expect(exchanges).toHaveLength(1);
    expect(leftOut.map(([, why]) => why)).toEqual(["never answered"]);
  });
});

describe("concurrent requests", () => {
  const get = (name: string): string => asked.replace("Maps ", `Maps/${name} `);

  it("are left out, since it is unclear which answer belongs to which", () => {
    const answers = `${told(answer())}${told(answer())}`;
    const text = `${get("a")}${told(answer())}${get("b")}${body}\n${get("c")}${answers}${get("d")}${told(answer())}`;
    const { exchanges, leftOut, unreadable } = readText("transcript", text);
    expect(unreadable).toEqual([]);
    expect(exchanges.map(({ request }) => new URL(request.url).pathname.slice(-1))).toEqual(["a", "d"]);
    expect(leftOut.map(([, why]) => why)).toEqual(Array(2).fill(expect.stringContaining("at the same time")));
  });

  it.each(["* Closing connection 0\n", "* Connection died, retrying a fresh connect\n", "curl: (52) Empty reply\n"])(
    "are not assumed if the first was given up: %s",
    (says) => {
      const { exchanges, leftOut } = readText("transcript", `${get("a")}${says}${get("b")}${told(answer())}${body}`);
      expect(exchanges).toMatchObject([{ request: { url: expect.stringMatching(/b$/) }, response: { body } }]);
      expect(leftOut.map(([, why]) => why)).toEqual(["never answered"]);
    },
  );

  it("are not assumed if a proxy was asked for a connection", () => {
    const connect =
      "> CONNECT a:443 HTTP/1.1\r\n> Host: a:443\r\n> \r\n< HTTP/1.1 200 Connection established\r\n< \r\n";
    const { exchanges, leftOut } = readText(
      "transcript",
      `$ curl -v ${list}\n${connect}${get("a")}${told(answer())}${body}`,
    );
    expect(exchanges).toMatchObject([{ request: { method: "GET" }, response: { status: 404, body } }]);
    expect(leftOut).toEqual([]);
  });
});

describe("a transcript of Hurl", () => {
  const path = new URL(list).pathname;
  const begin = (form: string, index: number): string =>
    `* ${"-".repeat(78)}\n* Executing entry ${index}\n*\n* Request:\n* POST ${list}\n*\n* Request can be run with the following curl command:\n* curl --data '${form}' '${list}'\n*\n`;
  const request = `> POST ${path} HTTP/1.1\n> Host: a\n>\n`;
  const headers = "< HTTP/1.1 404 NOT FOUND\n< content-type: application/json\n<\n";
  const sent = (text: string) => readText("transcript", text, { size: 1000 });
  const pairs = (text: string) => sent(text).exchanges.map(({ request, response }) => [request.body, response.body]);

  it("has only the last body with --verbose, and what was sent according to the curl command", () => {
    const entry = (form: string, index: number): string =>
      `${begin(form, index)}${request}* Response: (received 28 bytes in 3 ms)\n*\n${headers}*\n`;
    expect(pairs(`${entry("A=1", 1)}${entry("A=%2A", 2)}${body}\n`)).toEqual([
      ["A=1", null],
      ["A=%2A", body],
    ]);
  });

  it("has each body with --very-verbose", () => {
    const timings = "*\n* Timings:\n* begin: 2026-01-01 00:00:00 UTC\n* total: 12 µs\n*\n";
    const entry = (form: string, printed: string, index: number): string =>
      `${begin(form, index)}**   Trying 127.0.0.1:80...\n${request}* Request body:\n* ${form}\n** upload completely sent off: 3 bytes\n* Response:\n*\n${headers}* Received 9 bytes in 3 ms\n*\n* Response body:\n${printed}\n** Connection #0 to host a left intact\n${timings}`;
    const read = pairs(
      entry("A=1", `* ${body}`, 1) +
        entry("A=2", '* {\n*   "a":\n*\n*   "b"\n* }', 2) +
        entry("A=***", "* <p>\n* a</p>", 3) +
        entry("A=4", "*", 4) +
        entry("A=5", "* Bytes <f19838...>", 5) +
        entry("A=6", '* {"a":"***"}', 6) +
        `${body}\n`,
    );
    expect(read).toEqual([
      ["A=1", body],
      ["A=2", '{\n  "a":\n\n  "b"\n}'],
      [null, "<p>\na</p>"],
      ["A=4", ""],
      ["A=5", null],
      ["A=6", null],
    ]);
  });

  it("has no body with --verbosity brief", () => {
    expect(pairs(`${request}${headers}${request}${headers}`)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("is not judged by a truncated body", () => {
    const { exchanges, unreadable } = sent(`${request}${headers}*\n* Response body:\n* {"a":`);
    expect(exchanges).toEqual([]);
    expect(unreadable).toEqual([expect.stringContaining("truncated: it ends within its body")]);
  });
});

describe("a curl command with several URLs", () => {
  const one = `${answer(sized)}${body}`;
  const asks = (text: string) =>
    readText("transcript", text).exchanges.map(({ request }) => `${request.method} ${request.url}`);

  it.each([
    ["one after the other", `-i ${list}/a ${list}/b`],
    ["in braces", `-i '${list}/{a,b}'`],
    ["between --next", `-i ${list}/a --next -i ${list}/b`],
  ])("%s, has the answers in their order", (_, options) => {
    expect(asks(`$ curl ${options}\n${one}${one}\n`)).toEqual([`GET ${list}/a`, `GET ${list}/b`]);
  });

  it("has the answers after redirects with --location in between", () => {
    const moved = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n";
    const elsewhere = new URL("/elsewhere", list).href;
    const both = [`GET ${list}/a`, `GET ${elsewhere}`, `GET ${list}/b`];
    expect(asks(`$ curl -iL ${list}/a ${list}/b\n${moved}${one}${one}\n`)).toEqual(both);
    expect(asks(`$ curl -i ${list}/a ${list}/b\n${moved}${one}\n`)).toEqual([`GET ${list}/a`, `GET ${list}/b`]);
  });

  it.each([
    ["fewer", one],
    ["more", one + one + one],
  ])("is not known to belong to %s answers than URLs, but the next command is", (_, text) => {
    const { exchanges, unreadable } = readText(
      "transcript",
      `$ curl -i ${list}/a ${list}/b\n${text}\n$ curl -i ${list}\n${one}\n`,
    );
    expect(exchanges.map(({ request }) => request.url)).toEqual([list]);
    expect(unreadable[0]).toBe("a, entry 0: does not say what it answers; give --operation, such as FetchSyncMap");
    expect(unreadable).toHaveLength(text.split("HTTP/1.1").length - 1);
  });

  it("gives the body of each request if curl prints the requests", () => {
    const post = asked.replace("GET", "POST");
    const text = `$ curl -v -d A=1 ${list} --next -v -d A=2 ${list}\n${post}${told(answer())}${body}${done}${post}${told(answer())}${body}\n`;
    expect(readText("transcript", text).exchanges.map(({ request }) => request.body)).toEqual(["A=1", "A=2"]);
  });
});

it.each(["", "15:53:14.513595 "])("the output of curl --trace is rejected by its name: %j", (time) => {
  const text = `${time}== Info:   Trying 127.0.0.1:80...\n${time}=> Send header, 9 bytes (0x9)\n0000: GET / HTTP/1.1\n${body}\n`;
  expect(formatOf(outlineOf(text), "a")).toBe("transcript");
  expect(readText("transcript", text).unreadable).toEqual([
    "a is what curl --trace writes, which is not read; record it with --verbose or --include instead",
  ]);
});

it("all recordings of curl in the fixtures are read", () => {
  const text = readFileSync("fixtures/recordings/tools/curl-verbose.txt", "utf8");
  const { exchanges, unreadable } = readText("transcript", text, { size: 1 << 16 });
  expect(unreadable).toEqual([]);
  expect(exchanges.length).toBe(text.match(/^< HTTP/gm)?.length);
});

/** Makes texts that a service or its client controls very long. */
const many = 50_000;

it.each([
  ["what looks like the prompts of a shell", `${answer()}{"a":"${"]$".repeat(many)}"}`],
  ["what looks like errors of curl", `${answer()}{"a":"${"curl: (1)".repeat(many)}"`],
  ["blanks in a header", `${answer(`X-A: ${" ".repeat(many)}\rb\r\n`)}{}`],
  ["commas in a brace of a URL", `$ curl -i '${list}/{${",".repeat(many)}'\n${answer()}{}`],
])("a transcript is read to its end even with very many %s", (_, text) => {
  const { exchanges, unreadable } = readText("transcript", text);
  expect(exchanges.length + unreadable.length).toBe(1);
});
