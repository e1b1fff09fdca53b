import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sync } from "../testing/command.js";

const fixtures = resolve(import.meta.dirname, "../../fixtures/recordings");
const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("sync-maps validate", () => {
  it("ends with 0 for a recording without a breach", async () => {
    const { code, stdout, stderr } = await sync(["validate", join(fixtures, "conforming.har")]);
    expect(stdout).toMatch(/^✓ ttl {9}\d of \d rules$/m);
    expect(stdout).toMatch(/^untested \d+ rules {2}no evidence$/m);
    expect(stdout).toMatch(/^skipped {2}\d+ rules {2}others may write too \(--sole-writer says that nobody does\)$/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("ends with 1 for one with breaches, and says where each is", async () => {
    const recording = join(fixtures, "alias-wins.har");
    const { code, stdout } = await sync(["validate", recording]);
    expect(stdout).toContain("✗ MUST ttl.alias-is-ignored  1 of 1 breach it");
    expect(stdout).toContain(`    ${recording}, entry 0: CreateSyncMap POST https://sync.example.com/v1/Services/`);
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
    expect(stderr).toBe("sync-maps: none of the 1 exchanges is a request for Sync Maps; nothing was judged\n");
    expect(code).toBe(0);
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  const whole = readFileSync(join(fixtures, "conforming.har"), "utf8");
  it.each<[string, string[], string]>([
    ["no such file", [join(folder, "none.har")], "none.har: no such file\n"],
    ["an empty file", [file("empty.har", "")], "empty.har is empty\n"],
    [
      "not JSON",
      [file("page.html", "<html>")],
      "page.html is none of the known recordings; looked for HAR (a JSON object with log.entries) and NDJSON (an exchange a line)\n",
    ],
    [
      "a HAR without entries",
      [file("log.har", '{"log":{}}')],
      "log.har is no HAR: it has no log.entries; --format names another format\n",
    ],
    ["a truncated HAR", [file("cut.har", whole.slice(0, whole.length / 2))], "cut.har is truncated: it ends after "],
    ["a directory", [folder], "is a directory; name the files in it, such as '"],
    ["a pattern that matches nothing", [join(folder, "*.nope")], "no file matches "],
    ["no file at all", [], "error: missing required argument 'file'"],
    [
      "an unknown format",
      ["--format", "xml", "x"],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are har, ndjson.",
    ],
    ["an unknown rule", ["--only", "nope", "x"], "there is no rule or family nope; the families are "],
    [
      "a report that cannot be written",
      [join(fixtures, "conforming.har"), "--reporter", `json:${folder}`],
      "the report cannot be written to ",
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["validate", ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
