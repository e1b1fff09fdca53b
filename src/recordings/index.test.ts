import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import zlib, { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { filesIn, newFolder } from "../testing/folder.js";
import { readFile } from "../testing/read.js";
import { filesOf, type RecordingError, readRecording } from "./index.js";
import { example } from "./ndjson.js";

const folder = newFolder();

const file = filesIn(folder);

const url = "https://sync.twilio.com/v1/Services/x";
const request = { method: "GET", url };
const har = { log: { entries: [{ request, response: { status: 200 } }] } };
const exchange = { request, response: { status: 200 } };

describe("the format of a file is detected from its content, not from its name", () => {
  it.each<[object, string, string]>([
    [{ entry: 0 }, "a.txt", JSON.stringify(har)],
    [{ entry: 0 }, "b", JSON.stringify(har, null, 2)],
    [{ entry: 0 }, "c.ndjson", `\uFEFF${JSON.stringify(har)}`],
    [{ line: 1 }, "d.har", JSON.stringify(exchange)],
    [{ line: 3 }, "e", `\n\n${JSON.stringify(exchange)}\n`],
    [
      { line: 1 },
      "f",
      `${JSON.stringify({ startedAt: "2026-01-01T00:00:00Z", ...exchange, response: { status: 200, body: "x".repeat(10_000) } })}`,
    ],
  ])("%j from %s", async (place, name, text) => {
    const path = file(name, text);
    expect((await readFile(path)).exchanges).toMatchObject([{ source: { file: path, ...place } }]);
  });

  it("unless --format gives it", async () => {
    const path = file("g", JSON.stringify(har));
    expect((await readFile(path, { format: "ndjson" })).unreadable).toEqual([
      `${path}:1: no exchange: it has no request; it has to look like ${example}`,
    ]);
  });
});

describe("a file that cannot be read is reported by name, with what to do", () => {
  mkdirSync(join(folder, "dir"));
  it.each<[string, () => string]>([
    ["none.har: no such file", () => join(folder, "none.har")],
    ["empty.har is empty", () => file("empty.har", "")],
    ["blank.har is empty", () => file("blank.har", " \n\n")],
    [
      "x.html is not a recording in a known format; looked for HAR (a JSON object with log.entries), nock's recordings (",
      () => file("x.html", "<html>"),
    ],
    ["y.json is not a recording in a known format", () => file("y.json", "[]")],
    ["z.json is not a recording in a known format", () => file("z.json", '{"a":1}\n{"a":2}')],
    ["list.txt is a list of entries without the log", () => file("list.txt", '[{"startedDateTime":"2026"}]')],
    ["lines.txt is the entries of a HAR without the log", () => file("lines.txt", '{"startedDateTime":"2026"}\n')],
    ["inner.txt is what the log of a HAR holds", () => file("inner.txt", '{"entries":[{"startedDateTime":"2026"}]}')],
    [
      "docker.txt is a log whose lines have another text",
      () => file("docker.txt", '{"log":"{}\\n","stream":"stdout"}'),
    ],
    ["a.flows is flows of mitmproxy", () => file("a.flows", '3122:4:type;4:http;7:content;7:{"sid":""')],
    ["b.flows is flows of mitmproxy", () => file("b.flows", "3122:4:type;4:http;7:content;7:\0\x01")],
    ["message.txt is a log whose", () => file("message.txt", JSON.stringify({ message: JSON.stringify(exchange) }))],
    [
      'pino.txt is a log that keeps its exchanges elsewhere; each has to be a line that looks like {"request":{',
      () => file("pino.txt", '{"level":30,"req":{"id":1,"method":"GET"},"res":{"statusCode":200}}'),
    ],
    [
      "nested.txt is a log that keeps its exchanges elsewhere",
      () => file("nested.txt", JSON.stringify({ level: "info", meta: { exchange } })),
    ],
    [
      "httpie.txt is a transcript whose requests have no > before them",
      () => file("httpie.txt", "POST /v1/Services HTTP/1.1\r\nHost: a\r\n\r\nA=1\n\nHTTP/1.1 201 Created\r\n\r\n{}"),
    ],
    ["a.chlsj is a session of Charles", () => file("a.chlsj", '[{"actualPort":443,"request":{},"response":{}}]')],
    ["a.chlsx is a session of Charles", () => file("a.chlsx", '<?xml version="1.0"?>\n<charles-session>')],
    [
      "newman.json is a report of newman",
      () => file("newman.json", '{"collection":{"_":{"postman_id":"1"},"item":[]}}'),
    ],
    ["api.json is a collection as the API", () => file("api.json", '{"collection":{"info":{},"item":[]}}')],
    [
      "pact.json is a contract of Pact, whose answers are expected and were not given; let its verifier ask through sync-maps proxy --record",
      () => file("pact.json", '{"consumer":{"name":"a"},"interactions":[{"request":{"method":"GET","path":"/"}}]}'),
    ],
    [
      "burp.xml is what Burp saved; let Burp ask through sync-maps proxy --record",
      () =>
        file("burp.xml", '<?xml version="1.0"?>\n<!DOCTYPE items []>\n<items burpVersion="1" exportTime="">\n</items>'),
    ],
    [
      "insomnia.json is a collection of Insomnia, which holds no answers; let Insomnia ask through sync-maps proxy --record",
      () => file("insomnia.json", '{"_type":"export","__export_format":4,"resources":[{"_type":"request"}]}'),
    ],
    [
      "old.yaml is a collection of Insomnia",
      () => file("old.yaml", "_type: export\n__export_format: 4\nresources:\n  - _id: req_1\n"),
    ],
    [
      "new.yaml is a collection of Insomnia",
      () => file("new.yaml", "type: collection.insomnia.rest/5.0\nname: a\ncollection:\n  - name: b\n"),
    ],
    [
      "hoppscotch.json is a collection of Hoppscotch, which holds no answers; let Hoppscotch ask through sync-maps proxy --record",
      () => file("hoppscotch.json", '[{"v":2,"folders":[{"requests":[{"endpoint":"https://x"}]}],"requests":[]}]'),
    ],
    [
      "bruno.bru is a collection of Bruno, which holds no answers; let Bruno ask through sync-maps proxy --record",
      () => file("bruno.bru", "meta {\n  name: a\n  type: http\n}\n\nget {\n  url: https://x\n}\n"),
    ],
    ["bruno.json is a collection of Bruno", () => file("bruno.json", '{"name":"a","items":[],"brunoConfig":{}}')],
    [
      "monday.saz is a session of Fiddler; export it as HAR",
      () => file("monday.saz", `PK\x03\x04${"\0".repeat(26)}raw/PK\x03\x04${"\0".repeat(26)}raw/01_c.txt`),
    ],
    ["netlog.json is a NetLog", () => file("netlog.json", '{"constants":{"addressFamily":{}},"events":[]}')],
    ["journal.json is the journal of WireMock", () => file("journal.json", '{"requests":[{"id":"1","request":{}}]}')],
    ["a.txt is not a recording in a known format", () => file("a.txt", '7:{"sid":"","service_sid":""}')],
    [
      "express.txt:1: no exchange: its request.url is no absolute URL",
      () =>
        file(
          "express.txt",
          JSON.stringify({ ...exchange, startedAt: null, request: { method: "GET", url: "/v1/Services" } }),
        ),
    ],
    ["log.har is no HAR: it has no log.entries", () => file("log.har", '{"log":{}}')],
    ["wide.har is not UTF-8; convert it first", () => file("wide.har", Buffer.from("\uFEFF{}", "utf16le"))],
    [
      "a.zip is a zip archive, which is not unpacked here; do so first, as unzip does",
      () => file("a.zip", "PK\x03\x04"),
    ],
    [
      "cut.gz cannot be unpacked any further (gzip: unexpected end of file); pack it again",
      () => file("cut.gz", gzipSync(JSON.stringify(exchange)).subarray(0, -9)),
    ],
    ["file/a.har cannot be read: a file stands where a directory should be", () => join(file("file", ""), "a.har")],
    ["recordings cannot be read: it is a directory", () => import.meta.dirname],
  ])("%s", async (message, path) => {
    const said = await readFile(path()).then(
      ({ unreadable }) => unreadable,
      (error: RecordingError) => [error.message],
    );
    expect(said).toEqual([expect.stringContaining(message)]);
  });
});

describe("a compressed file is read like its content", () => {
  const text = Array.from({ length: 3 }, () => JSON.stringify(exchange)).join("\n");

  it("gzip, in one piece or several", async () => {
    const path = file("a.ndjson.gz", Buffer.concat([gzipSync(`${text}\n`), gzipSync(text)]));
    const { format, exchanges } = await readFile(path);
    expect({ format, lines: exchanges.map(({ source }) => source?.line) }).toEqual({
      format: "ndjson",
      lines: [1, 2, 3, 4, 5, 6],
    });
  });

  it("up to where it is truncated", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => JSON.stringify({ ...exchange, durationMs: index }));
    const path = file("cut.ndjson.gz", gzipSync(lines.join("\n")).subarray(0, -9));
    const { exchanges, unreadable } = await readFile(path);
    expect(exchanges.length).toBeGreaterThan(250);
    expect(unreadable).toEqual([
      `${path} cannot be unpacked any further (gzip: unexpected end of file); pack it again`,
    ]);
  });

  it("Zstandard, if Node.js supports it; otherwise the message says what to do", async () => {
    // made by zstd 1.5.4 of {"request":{"method":"GET","url":"https://sync.twilio.com/v1/Services/x"},"response":{"status":200}}
    const packed = Buffer.from(
      "KLUv/QBY1QIAQoYVGoC5OWQ8WiLZb2JUTZdlnNERnGERjT11MCsjrR1HAP21hr0ZOr8o81Q+zYp7otSoJBygOUWRoSlJiTXQsvgdntlFjE7U8nFBMDD6oMimYobe50KkMgsA",
      "base64",
    );
    const path = file("a.zst", packed);
    const { exchanges, unreadable } = await readFile(path);
    if ("createZstdDecompress" in zlib) expect(exchanges.length).toBe(1);
    else expect(unreadable).toEqual([`${path} is Zstandard, which is not unpacked here; do so first, as zstd -d does`]);
  });
});

it("reading a recording can stop early", async () => {
  const path = file("long.ndjson", `${JSON.stringify(exchange)}\n`.repeat(10_000));
  const reading = readRecording(path);
  expect((await reading.next()).value).toMatchObject({ source: { line: 1 } });
  await reading.return(undefined);
  expect(await reading.next()).toEqual({ done: true, value: undefined });
});

it("reading a recording exchange by exchange throws at the first part that cannot be read", async () => {
  const reading = readRecording(file("broken.ndjson", `${JSON.stringify(exchange)}\nnull\n`));
  expect((await reading.next()).done).toBe(false);
  await expect(reading.next()).rejects.toThrow("broken.ndjson:2: no exchange: it is no object");
});

describe("the files of arguments are", () => {
  const named = (each: string) => ({ file: each, named: true });

  it("those that are named, once each, and those that match a pattern", async () => {
    const one = file("one.log", "");
    const two = file("two.log", "");
    expect(await filesOf([two, one, two, "-"])).toEqual([two, one, "-"].map(named));
    expect(await filesOf([join(folder, "*.log")])).toEqual([one, two].map(named));
  });

  it("those in a folder, at any depth, even if they are not recordings", async () => {
    mkdirSync(join(folder, "deep/er"), { recursive: true });
    const files = [file("deep/b.har", ""), file("deep/er/a.har", "")];
    expect(await filesOf([join(folder, "deep")])).toEqual(files.map((each) => ({ file: each, named: false })));
  });

  it("those in a folder once each, even if links lead to them, or into the folder itself", async () => {
    mkdirSync(join(folder, "linked/sub"), { recursive: true });
    const files = [file("linked/sub/b.har", ""), file("linked/z.har", "")];
    symlinkSync("..", join(folder, "linked/sub/loop"));
    symlinkSync("z.har", join(folder, "linked/another.har"));
    const found = files.map((each) => ({ file: each, named: false }));
    expect(await filesOf([join(folder, "linked")])).toEqual(found);
    expect(await filesOf([join(folder, "linked"), join(folder, "linked/sub/loop")])).toEqual(found);
  });

  it("missing, with an error, if a pattern matches none or a folder is empty", async () => {
    await expect(filesOf([join(folder, "*.none")])).rejects.toThrow("no file matches ");
    await expect(filesOf([join(folder, "dir")])).rejects.toThrow("dir is a folder without files");
  });
});

describe("a file of many pieces is read into the same memory over and over", () => {
  const letters = (index: number): string => String.fromCharCode(97 + (index % 26)).repeat(3000 + index);
  const answer = (index: number): string => JSON.stringify({ sid: letters(index) });
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: 300 }, (_, index) => make(index));
  const plain = (index: number) => ({ request, response: { status: 200, headers: {}, body: answer(index) } });
  const entry = (index: number) => ({ request, response: { status: 200, content: { text: answer(index) } } });
  const cassette = (index: number) =>
    `- request: {method: GET, uri: '${url}'}\n  response: {status: {code: 200}, body: {string: '${answer(index)}'}}\n`;

  it.each<[string, () => string]>([
    ["ndjson", () => each((index) => JSON.stringify(plain(index))).join("\n")],
    ["har", () => JSON.stringify({ log: { entries: each(entry) } }, null, 1)],
    ["vcr", () => `interactions:\n${each(cassette).join("")}version: 1\n`],
    ["transcript", () => each((index) => `$ curl -i ${url}\nHTTP/1.1 200 OK\n\n${answer(index)}\n`).join("")],
  ])("and nothing of it is lost: %s", async (format, text) => {
    for (const bytes of [Buffer.from(text()), gzipSync(text())]) {
      const read = await readFile(file(`many.${format}`, bytes));
      expect([read.format, read.unreadable]).toEqual([format, []]);
      expect(read.exchanges.map(({ response }) => response.body)).toEqual(each(answer));
    }
  });
});
