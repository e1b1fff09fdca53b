import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { filesOf, type ReadOptions, readRecording } from "./index.js";

const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function read(path: string, options?: ReadOptions): Promise<readonly Exchange[]> {
  const all: Exchange[] = [];
  for await (const exchange of readRecording(path, options)) all.push(exchange);
  return all;
}

const url = "https://sync.twilio.com/v1/x";
const request = { method: "GET", url };
const har = { log: { entries: [{ request, response: { status: 200 } }] } };
const exchange = { request, response: { status: 200 } };

describe("what a file is shows in what it holds, not in its name", () => {
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
    expect((await read(path)).map(({ source }) => source)).toEqual([{ file: path, ...place }]);
  });

  it("unless --format says it", async () => {
    await expect(read(file("g", JSON.stringify(har)), { format: "ndjson" })).rejects.toThrow(
      "no exchange: it has no request",
    );
  });
});

describe("a file that cannot be read is named, with what to do", () => {
  mkdirSync(join(folder, "dir"));
  it.each<[string, () => string]>([
    ["none.har: no such file", () => join(folder, "none.har")],
    ["dir is a directory; name the files in it, such as '", () => join(folder, "dir")],
    ["empty.har is empty", () => file("empty.har", "")],
    ["blank.har is empty", () => file("blank.har", " \n\n")],
    [
      "x.html is none of the known recordings; looked for HAR (a JSON object with log.entries) and NDJSON (an exchange a line)",
      () => file("x.html", "<html>"),
    ],
    ["y.json is none of the known recordings", () => file("y.json", "[]")],
    ["z.json is none of the known recordings", () => file("z.json", '{"a":1}\n{"a":2}')],
    ["log.har is no HAR: it has no log.entries", () => file("log.har", '{"log":{}}')],
    ["wide.har is not UTF-8; convert it first", () => file("wide.har", Buffer.from("\uFEFF{}", "utf16le"))],
    ["a.har.gz is compressed; unpack it first, as gunzip does", () => file("a.har.gz", gzipSync(JSON.stringify(har)))],
    ["file/a.har cannot be read: ENOTDIR", () => join(file("file", ""), "a.har")],
  ])("%s", async (message, path) => {
    await expect(read(path())).rejects.toThrow(
      expect.objectContaining({ name: "RecordingError", message: expect.stringContaining(message) }),
    );
  });
});

it("a recording is read no further than is asked, and is closed then", async () => {
  const path = file("long.ndjson", `${JSON.stringify(exchange)}\n`.repeat(10_000));
  const reading = readRecording(path);
  expect((await reading.next()).value).toMatchObject({ source: { line: 1 } });
  await reading.return(undefined);
  expect(await reading.next()).toEqual({ done: true, value: undefined });
});

describe("files are", () => {
  it("those that are named, once each, and those that a pattern matches", async () => {
    const one = file("one.log", "");
    const two = file("two.log", "");
    expect(await filesOf([two, one, two, "-"])).toEqual([two, one, "-"]);
    expect(await filesOf([join(folder, "*.log")])).toEqual([one, two]);
  });

  it("asked for in vain where a pattern matches none", async () => {
    await expect(filesOf([join(folder, "*.none")])).rejects.toThrow("no file matches ");
  });
});
