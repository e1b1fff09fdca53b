import { describe, expect, it } from "vitest";
import type { Finding } from "../src/audit/finding.js";
import type { Outcome, Verdict } from "../src/audit/verdict.js";
import { mergedVerdicts } from "./merged.js";
import { rules } from "./rules/index.js";

const [rule] = rules;
if (!rule) throw new Error("there are no rules");

const verdict = (outcome: Outcome, more: Partial<Verdict> = {}): Verdict => ({
  rule,
  outcome,
  examined: 0,
  findings: [],
  ...more,
});

const finding = (at: string): Finding => ({
  operation: "FetchSyncMap",
  request: { method: "GET", url: "https://sync.twilio.com/" },
  at,
  expected: "",
  actual: "",
  source: null,
});

describe("the verdicts of one rule on several recordings are one", () => {
  it.each<[Outcome, Outcome[]]>([
    ["pass", ["pass"]],
    ["fail", ["pass", "fail", "untested"]],
    ["fail", ["error", "fail"]],
    ["error", ["pass", "error"]],
    ["pass", ["untested", "pass"]],
    ["untested", ["untested", "untested"]],
    ["skipped", ["skipped", "skipped"]],
  ])("%s, of %j", (want, outcomes) => {
    expect(mergedVerdicts(outcomes.map((outcome) => [verdict(outcome)]))).toEqual([verdict(want)]);
  });

  it("with all that was examined and found, and a reason if any has one", () => {
    const one = verdict("fail", { examined: 2, findings: [finding("/a")] });
    const other = verdict("error", { examined: 3, findings: [finding("/b")], reason: "broke" });
    expect(mergedVerdicts([[one], [other]])).toEqual([
      verdict("fail", { examined: 5, findings: [finding("/a"), finding("/b")], reason: "broke" }),
    ]);
  });

  it("and are none where there are no recordings", () => {
    expect(mergedVerdicts([])).toEqual([]);
  });
});
