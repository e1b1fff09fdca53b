import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sync } from "../testing/command.js";
import { filesIn, newFolder } from "../testing/folder.js";

const fixtures = resolve(import.meta.dirname, "../../fixtures/recordings");
const folder = newFolder();

const file = filesIn(folder);

describe("sync-maps validate", () => {
  it("ends with 0 for a recording without a breach", async () => {
    const { code, stdout, stderr } = await sync(["validate", join(fixtures, "conforming.har")]);
    expect(stdout).toMatch(/^✓ ttl {9}\d of \d rules$/m);
    expect(stdout).toMatch(/^untested \d+ rules {2}no evidence$/m);
    expect(stdout).toMatch(
      /^skipped {2}\d+ rules {2}needs a sole writer \(assert this with --sole-writer or soleWriter\)$/m,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("reads what can be read only once, and says what it breaches", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const recording = readFileSync(join(fixtures, "another-zone.ndjson"));
    const [{ code, stdout }] = await Promise.all([sync(["validate", pipe]), writeFile(pipe, recording)]);
    expect(stdout).toMatch(/^✗ MUST date\./m);
    expect(code).toBe(1);
  });

  it("ends with 1 for one with breaches, and says where each is", async () => {
    const recording = join(fixtures, "alias-wins.har");
    const { code, stdout } = await sync(["validate", recording]);
    expect(stdout).toContain("✗ MUST ttl.alias-is-ignored  1 of 1 breach it");
    expect(stdout).toContain(
      `    ${recording}:65:648 (entry 0): CreateSyncMap POST https://sync.example.com/v1/Services/`,
    );
    expect(stdout).toContain(
      "      /date_expires  expected  2026-01-01T01:00:00Z, 3600 s after the request (CollectionTtl)",
    );
    expect(code).toBe(1);
  });

  it("reads globs and standard input, and says in JSON what it read", async () => {
    const input = readFileSync(join(fixtures, "another-zone.ndjson"), "utf8");
    const run = await sync(["validate", "-", join(fixtures, "conforming.*"), "--reporter", "json"], { input });
    const report = JSON.parse(run.stdout);
    expect(report.files).toEqual(["-", join(fixtures, "conforming.har"), join(fixtures, "conforming.ndjson")]);
    expect(report.target).toBeUndefined();
    const failed = report.rules.filter(({ outcome }: { outcome: string }) => outcome === "fail");
    expect(failed).toMatchObject([{ id: "date.updated-is-iso-in-gmt" }]);
    expect(failed[0].findings[0]).toMatchObject({ source: { file: "standard input", line: 1 } });
    expect(run.code).toBe(1);
  });

  it("judges by more rules where nobody else wrote", async () => {
    const faulty = join(fixtures, "deletes-nothing.har");
    const careful = await sync(["validate", faulty, "--reporter", "json"]);
    const sole = await sync(["validate", faulty, "--sole-writer", "--reporter", "json"]);
    const failures = (text: string): number => JSON.parse(text).summary.fail;
    expect(failures(sole.stdout)).toBeGreaterThan(failures(careful.stdout));
  });

  it("says so where nothing in a recording is a request for Sync Maps", async () => {
    const har =
      '{"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":200}}]}}';
    const { code, stderr } = await sync(["validate", file("other.har", har)]);
    expect(stderr).toBe(
      "sync-maps: the only exchange is no request for Sync Maps; nothing was judged; is it the right file?\n",
    );
    expect(code).toBe(2);
  });
});

describe("what cannot be read is told, and the rest judged", () => {
  const line = (name: string): string => readFileSync(join(fixtures, name), "utf8");

  it("ends with 2 where nothing was breached", async () => {
    const recording = file("holes.ndjson", `null\n${line("conforming.ndjson")}{"request\n`);
    const { code, stdout, stderr } = await sync(["validate", recording]);
    expect(stderr).toMatch(
      /^sync-maps: \S*holes.ndjson:1: no exchange: it is no object\nsync-maps: \S*holes.ndjson:21: not JSON: /,
    );
    expect(stdout).toMatch(/^unread {3}\S*holes.ndjson:1: no exchange/m);
    expect(code).toBe(2);
  });

  it("ends with 1 where something was, and counts both", async () => {
    const cut = line("alias-wins.har").slice(0, -100);
    const { code, stdout } = await sync(["validate", file("cut.har", cut), "--reporter", "json"]);
    const { summary, recorded } = JSON.parse(stdout);
    expect({ code, fail: summary.fail, unreadable: recorded.unreadable }).toEqual({ code: 1, fail: 1, unreadable: 1 });
    expect(recorded.problems[0].message).toMatch(/cut.har is truncated: it ends after entry 15; record it again/);
  });

  it("a file that is no recording among others that are", async () => {
    const { code, stderr } = await sync(["validate", file("page.txt", "<html>"), join(fixtures, "conforming.har")]);
    expect(stderr).toMatch(/page.txt is not a recording in a known format/);
    expect(code).toBe(2);
  });
});

const nowhere = "http://127.0.0.1:9";

it.each([
  ["--redact", (file: string) => ["--redact", file]],
  ["--reporter", (file: string) => ["--reporter", `json:${file}`]],
])("%s never writes over what is read", async (option, written) => {
  const own = mkdtempSync(join(folder, "own-"));
  const file = join(own, "read.ndjson");
  writeFileSync(file, readFileSync(join(fixtures, "conforming.ndjson")));
  const { code, stderr } = await sync(["validate", own, ...written(file)]);
  expect([code, stderr]).toEqual([
    2,
    `sync-maps: ${option} would write over ${file}, which is read; name another file\n`,
  ]);
  expect(readFileSync(file)).toEqual(readFileSync(join(fixtures, "conforming.ndjson")));
});

it.each([
  ["--record", (file: string) => ["--record", file]],
  ["--baseline", (file: string) => ["--update-baseline", "--baseline", file]],
  ["--reporter", (file: string) => ["--reporter", `tap:${file}`]],
])("two options never write to one file, by whatever names: --reporter and %s", async (option, written) => {
  const own = mkdtempSync(join(folder, "own-"));
  mkdirSync(join(own, "real"));
  symlinkSync(join(own, "real"), join(own, "link"));
  const reporter = ["--reporter", `json:${join(own, "link", "one")}`];
  const { code, stderr } = await sync([
    "proxy",
    nowhere,
    "--port",
    "0",
    ...written(join(own, "real", "one")),
    ...reporter,
  ]);
  expect(stderr).toContain(`--reporter would write over ${join(own, "link", "one")}, which ${option} writes; `);
  expect([code, readdirSync(join(own, "real"))]).toEqual([2, []]);
});

const recording = join(fixtures, "conforming.ndjson");
it.each([
  ["validate", recording, "--redact", "--config", (file: string) => ["--redact", file]],
  ["validate", recording, "--redact", "--baseline", (file: string) => ["--redact", file]],
  ["validate", recording, "--reporter", "--baseline", (file: string) => ["--reporter", `json:${file}`]],
  ["conform", nowhere, "--reporter", "--config", (file: string) => ["--reporter", `json:${file}`]],
  ["conform", nowhere, "--reporter", "--baseline", (file: string) => ["--reporter", `json:${file}`]],
  ["conform", nowhere, "--reporter", "--credentials", (file: string) => ["--reporter", `json:${file}`]],
  ["proxy", nowhere, "--reporter", "--baseline", (file: string) => ["--reporter", `json:${file}`]],
  ["proxy", nowhere, "--reporter", "--ca", (file: string) => ["--reporter", `json:${file}`]],
])("%s %s: %s never writes over what %s names", async (command, argument, option, settings, written) => {
  const text = settings === "--config" ? "level: should\n" : "[]\n";
  const kept = file("settings.yaml", text);
  const service = command === "conform" ? ["--service", `IS${"a".repeat(32)}`] : [];
  const { code, stderr } = await sync([
    ...[command, argument, ...service, settings, kept],
    ...written(`${folder}/./settings.yaml`),
  ]);
  expect([code, stderr]).toEqual([
    2,
    `sync-maps: ${option} would write over ${folder}/./settings.yaml, which is read; name another file\n`,
  ]);
  expect(readFileSync(kept, "utf8")).toBe(text);
});

it("a file is named in one line, whatever its name is", async () => {
  const { stdout } = await sync([
    "validate",
    file("a\n\u001b[31mb.har", readFileSync(join(fixtures, "conforming.har"), "utf8")),
  ]);
  expect(stdout).toContain(`${folder}/a\\n\\u001b[31mb.har\n`);
});

it.skipIf(process.getuid?.() === 0)("a folder into which nobody may look is not said to be without files", async () => {
  const closed = mkdtempSync(join(folder, "closed-"));
  chmodSync(closed, 0o300);
  const { code, stderr } = await sync(["validate", closed]);
  chmodSync(closed, 0o700);
  expect([code, stderr]).toEqual([2, `sync-maps: ${closed} cannot be read: that is not permitted\n`]);
});

describe("wrong usage ends with 2 and says what to do", () => {
  const empty = mkdtempSync(join(folder, "empty-"));
  it.each<[string, string[], string]>([
    ["no such file", [join(folder, "none.har")], "none.har: no such file\n"],
    [
      "a path through a file",
      [join(file("all.har", ""), "x")],
      "all.har/x cannot be read: a file stands where a directory should be\n",
    ],
    ["a name that no file can have", [`${"x".repeat(300)}.har`], ".har cannot be read: its name is too long\n"],
    ["an empty file", [file("empty.har", "")], "empty.har is empty\n"],
    [
      "not JSON",
      [file("page.html", "<html>")],
      "page.html is not a recording in a known format; looked for HAR (a JSON object with log.entries), nock's recordings (",
    ],
    [
      "a HAR without entries",
      [file("log.har", '{"log":{}}')],
      "log.har is no HAR: it has no log.entries; --format names another format\n",
    ],
    ["an empty folder", [empty], "is a folder without files"],
    [
      "an answer of which nobody says what it answers",
      [file("body.json", '{"sid":"","service_sid":""}')],
      "body.json does not say what it answers; give --operation",
    ],
    [
      "an operation that does not exist",
      ["--operation", "FetchMap", "x"],
      "there is no operation FetchMap; there are CreateSyncMap, ListSyncMap, FetchSyncMap, UpdateSyncMap, DeleteSyncMap, ",
    ],
    [
      "a redacted recording that cannot be written",
      [join(fixtures, "conforming.har"), "--redact", folder],
      `--redact ${folder} holds something already; name a folder that is empty or not there yet\n`,
    ],
    [
      "a folder that cannot be made",
      [join(fixtures, "conforming.har"), "--redact", join(folder, "none", "clean/")],
      `the recording cannot be written to ${join(folder, "none", "clean/")}: there is no such directory\n`,
    ],
    [
      "a redacted recording on a full disk",
      [join(fixtures, "conforming.har"), "--redact", "/dev/full"],
      "the recording cannot be written to /dev/full: the disk is full\n",
    ],
    ["no file to write", [join(fixtures, "conforming.har"), "--redact", "-"], "--redact - names no file; "],
    ["a file without a name", [join(fixtures, "conforming.har"), "--redact", ""], '--redact "" names no file; '],
    [
      "one file for two",
      [join(fixtures, "conforming.har"), "--redact", join(folder, "two"), "--reporter", `json:${join(folder, "two")}`],
      "two, which --redact writes; name another file",
    ],
    [
      "no file to report into",
      [join(fixtures, "conforming.har"), "--reporter", "json:-"],
      "--reporter json:- names no",
    ],
    ["a pattern that matches nothing", [join(folder, "*.nope")], "no file matches "],
    ["no file at all", [], "error: missing required argument 'file'"],
    [
      "an unknown format",
      ["--format", "xml", "x"],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are har, nock, vcr, postman, wiremock, ndjson, transcript, body.",
    ],
    ["an unknown rule", ["--only", "nope", "x"], "there is no rule or family nope; the families are "],
    [
      "a report that cannot be written",
      [join(fixtures, "conforming.har"), "--reporter", `json:${join(folder, "none", "x")}`],
      `the report cannot be written to ${join(folder, "none", "x")}: there is no such directory\n`,
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["validate", ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
