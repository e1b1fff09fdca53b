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
const asked = `*   Trying 127.0.0.1:4555...\n> GET ${new URL(list).pathname} HTTP/1.1\r\n> Host: a\r\n> \r\n`;
const done = "* Connection #0 to host 127.0.0.1 left intact\n";
const heading =
  "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n";
const begun = "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0";
const finished = "\r100   706  100   690  100    16   266k   6334 --:--:-- --:--:-- --:--:--  344k\n";

describe("a transcript of curl holds one answer, with its body alone,", () => {
  it.each([
    ["before what --write-out says", `$ curl -i ${list}\n${answer()}${body}404\n`],
    ["before what --write-out says on a line", `$ curl -i ${list}\n${answer(sized)}${body}\n404\n`],
    ["before other commands", `$ curl -i ${list}\n${answer()}${body}\n$ echo []\n[]\n`],
    ["after that of a proxy", `$ curl -i ${list}\nHTTP/1.1 200 Connection established\r\n\r\n${answer()}${body}`],
    ["that is told twice", `${asked}${told(answer())}${answer()}${body}`],
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
    ["whole, if its JSON does not end", '{"a":', 9, "", '{"a":'],
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
  ])("both answers to %s that was sent elsewhere", (_, options, status, first, second) => {
    expect(sent(`$ curl -iL ${options} ${list}\n${moved(status)}${answer()}${body}\n`)).toEqual([
      [...first, status],
      [...second, 404],
    ]);
  });

  it("the answers to two commands, without a line between them", () => {
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
  ])("the answer to each command after %j, with or without a line between them", (before) => {
    const one = (curl: string): string => `${before}${curl} -i ${list}\n${answer()}${body}`;
    const expected = ["GET", list, "", 404];
    expect(sent(`${one("curl")}\n${one("/usr/bin/curl")}\n`)).toEqual([expected, expected]);
    if (/[$%#>] ?$/.test(before)) expect(sent(`${one("curl")}${one("curl")}\n`)).toEqual([expected, expected]);
  });

  it.each([
    ['{"data":"$ curl -i http://a.example"}'],
    ['{\n  "data":\n    "> curl -i http://a.example"\n}'],
    ["<p>$ curl -i http://a.example</p>"],
  ])("a body that says how curl is called: %s", (says) => {
    const text = `$ curl -i ${list}\n${answer()}${says}\n`;
    expect(readText("transcript", text).exchanges.map(({ response }) => response.body)).toEqual([says]);
  });

  it("its answers wherever it begins", () => {
    const text = `$ map1=$(curl -sS "${list}" | jq -r .sid)\n$ curl -i "${list}/\${map1}"\n${answer()}${body}`;
    expect(formatOf(outlineOf(text), "a")).toBe("transcript");
    expect(sent(text)).toMatchObject([["GET", `${list}/\${map1}`, "", 404]]);
  });

  it("the body that a command names where curl tells the request, which it does without the body", () => {
    const post = asked.replace("GET", "POST");
    expect(sent(`$ curl -v -d A=1 ${list}\n${post}${told(answer())}${body}\n`)).toMatchObject([
      ["POST", expect.anything(), "A=1", 404],
    ]);
  });
});

it("the recordings of curl in the fixtures are read as before", () => {
  const text = readFileSync("fixtures/recordings/tools/curl-verbose.txt", "utf8");
  const { exchanges, unreadable } = readText("transcript", text, { size: 1 << 16 });
  expect(unreadable).toEqual([]);
  expect(exchanges.length).toBe(text.match(/^< HTTP/gm)?.length);
});
