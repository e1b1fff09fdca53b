import { describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { judged, targetWith } from "../../conformance/mutants/kill.js";
import { rules } from "../../conformance/rules/index.js";
import { pretty } from "./pretty.js";
import { type Report, reportOf } from "./report.js";
import { coloured, plain } from "./style.js";

const report: Report = {
  version: "1.2.3",
  level: "MUST",
  description: "0123456789ab",
  target: "https://sync.example.com",
  partial: true,
  questions: [
    { question: "largest-page", asks: "How many?", readings: ["1000", "100"], seen: { "100": 2 } },
    { question: "etag-form", asks: "In which form?", readings: ["quoted", "bare"], seen: {} },
  ],
  summary: { pass: 1, fail: 1, untested: 1, skipped: 1, error: 1, waived: 0, exchanges: 7, durationMs: 12 },
  rules: [
    {
      id: "sid.map-has-its-form",
      level: "MUST",
      says: "It has.",
      cites: "#/components/schemas/SyncMap/properties/sid",
      outcome: "pass",
      examined: 3,
      findings: [],
    },
    {
      id: "ttl.alias-is-ignored",
      level: "MUST",
      says: "Where both are given, one wins.",
      cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
      outcome: "fail",
      examined: 9,
      findings: [1, 2, 3, 4, 5].map((entry) => ({
        operation: "CreateSyncMap",
        request: { method: "POST", url: "https://sync.example.com/v1/Services/IS1/Maps" },
        at: "/date_expires",
        expected: "2026-01-01T01:00:00Z",
        actual: entry === 1 ? undefined : "2026-01-01T00:10:00Z",
        source: entry === 2 ? { file: "a.har", entry } : entry === 3 ? { file: "a.ndjson", line: 4 } : null,
      })),
    },
    {
      id: "name.given-is-kept",
      level: "MUST",
      says: "It is.",
      cites: "#/x-statements/json",
      outcome: "error",
      examined: 1,
      findings: [],
      reason: "Error: ours\n    at somewhere",
    },
    {
      id: "date.updated-rests",
      level: "SHOULD",
      says: "It does.",
      cites: "#/x-statements/json",
      outcome: "untested",
      examined: 0,
      findings: [],
    },
    {
      id: "ttl.never-early",
      level: "MUST",
      says: "It is.",
      cites: "#/x-statements/json",
      outcome: "skipped",
      examined: 0,
      findings: [],
      reason: "not asked for",
    },
  ],
};

describe("the pretty report", () => {
  it("shows what was breached and by what, what was not judged and why, and the totals", () => {
    expect(pretty(report, plain)).toBe(`sync-maps-contract 1.2.3, spec 0123456789ab
target https://sync.example.com

✓ sid         1 of 1 rule
✗ ttl         0 of 1 rule

✗ MUST ttl.alias-is-ignored  5 of 9 breach it
  Where both are given, one wins.
  "An alias for CollectionTtl. If both are given, this one is ignored."
  https://www.twilio.com/docs/sync/api/map-resource#create-a-syncmap-resource
    CreateSyncMap POST https://sync.example.com/v1/Services/IS1/Maps
      /date_expires  expected  2026-01-01T01:00:00Z
                     actual    nothing
    a.har, entry 2: CreateSyncMap POST https://sync.example.com/v1/Services/IS1/Maps
      /date_expires  expected  2026-01-01T01:00:00Z
                     actual    "2026-01-01T00:10:00Z"
    a.ndjson:4: CreateSyncMap POST https://sync.example.com/v1/Services/IS1/Maps
      /date_expires  expected  2026-01-01T01:00:00Z
                     actual    "2026-01-01T00:10:00Z"
    … and 2 more; --reporter json shows them all

error    MUST   name.given-is-kept  an error of this tool, not of the target: Error: ours
untested SHOULD date.updated-rests  no evidence
skipped  1 rule  not asked for

open questions, to which every answer conforms
  How many?       100
  In which form?  not seen

5 rules: 1 pass, 1 fail, 1 untested, 1 skipped, 1 error; 7 exchanges in 12 ms
partial: 2 MUST rules were not judged
`);
  });

  it("says why a run stopped instead of listing what it did not reach", () => {
    const stopped = pretty({ ...report, stopped: "https://sync.example.com refused the connection" }, plain);
    expect(stopped).toContain("stopped: https://sync.example.com refused the connection\n");
    expect(stopped).not.toContain("untested MUST");
    expect(stopped).not.toContain("no evidence");
  });

  it("names the files of recordings", () => {
    const { target: _, ...header } = report;
    expect(pretty({ ...header, files: ["a.har", "b.har"] }, plain)).toContain("\nfiles a.har b.har\n");
  });

  it("quotes the documentation of the operation if the rule cites that of another", () => {
    const about = rules.filter(({ id }) => id === "status.creation-is-201");
    const findings = ["CreateSyncMap", "CreateSyncMapItem"].map((operation) => ({
      ...{ operation, request: { method: "POST", url: "https://sync.example.com/" }, source: null },
      ...{ at: "status", expected: "201", actual: 200 },
    }));
    const verdicts = about.map((rule) => ({ rule, outcome: "fail" as const, examined: 2, findings }));
    const { version, level, description } = report;
    const judged = reportOf({ version, level, description, verdicts, observations: [], exchanges: 2, durationMs: 1 });
    expect(pretty(judged, plain)).toContain(`
  "The Map that was made."
  https://github.com/twilio/twilio-oai
    CreateSyncMap POST https://sync.example.com/
      status  expected  201
              actual    200
    CreateSyncMapItem POST https://sync.example.com/
      status  expected  201
              actual    200
      "The item that was made." https://github.com/twilio/twilio-oai
`);
  });

  it("has the same text in colours", () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    expect(pretty(report, coloured)).not.toBe(pretty(report, plain));
    expect(pretty(report, coloured).replace(colours, "")).toBe(pretty(report, plain));
  });

  it("finds the citation of every rule that can fail", async () => {
    for (const { fault } of mutants.slice(0, 20)) {
      const { report: faulty } = await judged(targetWith(fault));
      expect(pretty(faulty, plain)).toMatch(/^ {2}"\w.*"$/m);
    }
  });
});
