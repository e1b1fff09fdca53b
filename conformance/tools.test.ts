import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile } from "../src/testing/read.js";
import { validate } from "./validate.js";

/** Recordings made by the tools themselves, of a service in which Ttl wins over CollectionTtl. Their README says how they were made. */
const folder = resolve(import.meta.dirname, "../fixtures/recordings/tools");

interface Want {
  readonly calls: number;
  readonly others?: number;
  /** The text in the file at the place of the finding. */
  readonly stands: RegExp;
}

const value = /^\\?"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\\?"/;
/** The start of values that have no place of their own in the file. */
const packed = /^(\|-?|[A-Za-z0-9+/=]+)$/;

describe("a recording by the tool itself is read, and convicted of its one fault at the right place", () => {
  it.each<[string, string, Want]>([
    ["har", "chromium.har", { calls: 12, others: 6, stands: value }],
    ["har", "firefox.har", { calls: 12, others: 5, stands: value }],
    ["har", "playwright-embed.har", { calls: 13, others: 5, stands: value }],
    ["har", "playwright-attach/playwright-attach.har", { calls: 13, others: 5, stands: /^"[0-9a-f]{40}\.json"|^\{/ }],
    ["har", "mitmproxy.har", { calls: 10, others: 1, stands: value }],
    ["har", "polly.har", { calls: 11, stands: value }],
    ["nock", "nock.json", { calls: 11, others: 1, stands: value }],
    ["nock", "nock.js", { calls: 10, stands: value }],
    ["vcr", "vcr-ruby.yml", { calls: 10, stands: packed }],
    ["vcr", "vcr-ruby-bytes.yml", { calls: 10, stands: packed }],
    ["vcr", "vcr-ruby.json", { calls: 10, stands: value }],
    ["vcr", "vcrpy.yaml", { calls: 10, stands: packed }],
    ["vcr", "vcrpy.json", { calls: 10, stands: value }],
    ["wiremock", "wiremock.json", { calls: 9, stands: value }],
    ["transcript", "curl-verbose.txt", { calls: 10, stands: /^/ }],
    ["transcript", "curl-include.txt", { calls: 10, stands: value }],
  ])("%s: %s", async (format, name, { calls, others = 0, stands }) => {
    const file = join(folder, name);
    const { report, ...counts } = await validate([file]);
    const findings = report.rules.flatMap(({ id, findings }) => findings.map((finding) => ({ id, ...finding })));
    expect((await readFile(file)).format).toBe(format);
    expect({ ...counts, others: report.recorded?.others }).toMatchObject({ calls, others, unreadable: 0 });
    expect(report.recorded?.unknown).toEqual([]);
    // what curl sends is not in what it says of it
    if (name === "curl-verbose.txt") return expect(findings).toEqual([]);
    expect(findings).toMatchObject([{ id: "ttl.alias-is-ignored", at: "/date_expires" }]);
    const { line = 0, column = 0 } = findings[0]?.source ?? {};
    const there = readFileSync(file, "utf8")
      .split("\n")
      [line - 1]?.slice(column - 1);
    expect(there).toMatch(stands);
  });

  it("a mapping of WireMock in a file of its own, with the body in another", async () => {
    const { report, calls } = await validate([join(folder, "wiremock")]);
    expect({ calls, fail: report.summary.fail, passedOver: report.recorded?.passedOver }).toEqual({
      calls: 9,
      fail: 1,
      passedOver: 1,
    });
  });

  it.each([
    ["body.json", 200],
    ["curl-one-answer.txt", 200],
  ])("%s, once it is said what it answers", async (name, status) => {
    const { report } = await validate([join(folder, name)], { operation: "FetchSyncMap" });
    expect(report.recorded?.operations).toMatchObject([
      { operation: "FetchSyncMap", judged: 1, breached: 0, statuses: { [status]: 1 } },
    ]);
    await expect(validate([join(folder, name)])).rejects.toThrow(
      /^\S+(?:, entry 0:)? does not say what it answers; give --operation/,
    );
  });
});
