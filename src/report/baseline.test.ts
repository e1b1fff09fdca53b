import { describe, expect, it } from "vitest";
import type { Finding } from "../audit/finding.js";
import { placeOf } from "../audit/keeping.js";
import { everything } from "../testing/report.js";
import { waive, waiversFor } from "./baseline.js";
import { breaches, type Recorded, type Report, type RuleReport, troubles } from "./report.js";

const { baseline: _, ...report } = everything;

const finding = (at: string): Finding => ({
  operation: "ListSyncMap",
  request: { method: "GET", url: "https://sync.example.com/" },
  at,
  expected: "",
  actual: "",
  source: null,
});

/** A report on this one rule. */
function on(rule: Partial<RuleReport>, more: Partial<Report> = {}): Report {
  const made: RuleReport = {
    id: "some.rule",
    level: "MUST",
    says: "It holds.",
    cites: "#/x-statements/json",
    outcome: "fail",
    examined: 2,
    findings: [finding("/maps/3/sid"), finding("/meta/page")],
    ...rule,
  };
  return { ...report, rules: [made], ...more };
}

const recorded: Recorded = {
  operations: [],
  requests: [],
  unknown: [],
  others: 0,
  leftOut: {},
  unreadable: 0,
  problems: [],
  passedOver: 0,
};

const sid = { rule: "some.rule", at: "ListSyncMap /maps/*/sid", note: "known" };
const page = { rule: "some.rule", at: "ListSyncMap /meta/page", note: "known as well" };

it.each([
  ["ListSyncMap /maps/*/sid", "/maps/3/sid"],
  ["ListSyncMap /maps/*", "/maps/12"],
  ["ListSyncMap status", "status"],
  ["ListSyncMap /meta/page_2", "/meta/page_2"],
])("the place is %s for %s", (want, at) => {
  expect(placeOf(finding(at))).toBe(want);
});

describe("a known breach", () => {
  it("is waived if each of its places is", () => {
    const waived = waive(on({}), [sid, page]);
    expect(waived.rules[0]).toMatchObject({
      outcome: "waived",
      findings: [{ waived: "known" }, { waived: "known as well" }],
    });
    expect(waived.summary).toMatchObject({ fail: 0, waived: 1 });
    expect(breaches(waived)).toBe(false);
  });

  it("stays a breach if one of its places is not waived", () => {
    const waived = waive(on({}), [sid]);
    expect(waived.rules[0]?.outcome).toBe("fail");
    expect(breaches(waived)).toBe(true);
  });

  it("does not hide that the rule threw an error, waived or not, since the rest was not judged", () => {
    const erred = on({ reason: "Error: ours\n    at somewhere" });
    const known = waive(erred, [sid, page]);
    expect(known.rules[0]).toMatchObject({ outcome: "error", reason: "Error: ours\n    at somewhere" });
    expect([known.summary.error, known.partial]).toEqual([1, true]);
    const half = waive(erred, [sid]);
    expect(half.rules[0]?.outcome).toBe("fail");
    expect(troubles(half)).toContain("some.rule was not judged to the end, by an error of this tool: Error: ours");
  });

  it("is not stale if its rule threw an error before it was judged completely", () => {
    const erred = on({ reason: "Error: ours", findings: [finding("/meta/page")] });
    expect(waive(erred, [sid, page]).baseline?.stale).toEqual([]);
    expect(waiversFor(erred, [sid, page])).toEqual([sid, page]);
  });

  it("is not waived by a waiver of another rule", () => {
    expect(waive(on({}), [{ ...sid, rule: "other.rule" }]).rules[0]?.outcome).toBe("fail");
  });
});

describe("a stale waiver fails the run", () => {
  it.each<[number, string, Report]>([
    [1, "where its rule passes", on({ outcome: "pass", findings: [] })],
    [1, "where its rule is broken elsewhere", on({ findings: [finding("/meta/page")] })],
    [0, "but not where its rule found no evidence", on({ outcome: "untested", findings: [] })],
    [0, "but not where its rule was not asked for", on({ outcome: "skipped", findings: [] })],
    [
      0,
      "but not where a recording holds no call of its operation",
      on({ outcome: "pass", findings: [] }, { recorded }),
    ],
    [0, "but not where the run stopped", on({ outcome: "pass", findings: [] }, { stopped: "gone" })],
  ])("%d: %s", (want, _, found) => {
    const waived = waive(found, [sid]);
    expect(waived.baseline?.stale).toHaveLength(want);
    if (want === 1) expect(breaches(waived)).toBe(true);
  });
});

it.each(["", "  ", undefined])("a waiver with the note %j fails the run", (note) => {
  const { note: __, ...bare } = sid;
  const waived = waive(on({ findings: [finding("/maps/0/sid")] }), [note === undefined ? bare : { ...bare, note }]);
  expect(waived.rules[0]?.outcome).toBe("waived");
  expect(waived.baseline?.unexplained).toHaveLength(1);
  expect(breaches(waived)).toBe(true);
});

describe("an updated baseline", () => {
  it("has a waiver for each place, keeps notes, and drops waivers that are no longer needed", () => {
    const before = [sid, { ...sid, at: "ListSyncMap /maps/*/url" }];
    expect(waiversFor(on({}), before, "new")).toEqual([sid, { ...page, note: "new" }]);
  });

  it("keeps waivers of rules that this run did not judge", () => {
    expect(waiversFor(on({ outcome: "skipped", findings: [] }), [sid])).toEqual([sid]);
    expect(waiversFor(on({ outcome: "pass", findings: [] }, { stopped: "gone" }), [sid])).toEqual([sid]);
    expect(waiversFor(on({ outcome: "pass", findings: [] }, { recorded }), [sid])).toEqual([sid]);
    expect(waiversFor(on({ outcome: "pass", findings: [] }), [sid])).toEqual([]);
  });

  it("gives its note to waivers without one", () => {
    expect(waiversFor(on({}), [{ ...sid, note: " " }, page], "new")).toEqual([{ ...sid, note: "new" }, page]);
  });
});
