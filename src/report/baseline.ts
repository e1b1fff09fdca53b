/** Known breaches that are waived, each by its rule and place, with a note that gives the reason. */
import type { Finding } from "../audit/finding.js";
import { placeOf } from "../audit/keeping.js";
import { counted, isErred, type Report, type RuleReport } from "./report.js";

export interface Waiver {
  /** The id of the rule. */
  readonly rule: string;
  /** The operation and the place of the breach, as {@link placeOf} writes them. */
  readonly at: string;
  /** Why the breach is waived. A waiver without a note fails the run. */
  readonly note?: string;
}

const fits = ({ rule, at }: Waiver, id: string, finding: Finding): boolean => rule === id && at === placeOf(finding);

/** Whether a finding of the rule with this id is waived. */
export const isWaived = (waivers: readonly Waiver[], id: string, finding: Finding): boolean =>
  waivers.some((waiver) => fits(waiver, id, finding));

/** Whether what a waiver is about could be judged: always in a run; in a recording, only if it holds calls of the operation. */
function isSeen({ recorded }: Report, { at }: Waiver): boolean {
  const [operation] = at.split(" ", 1);
  return recorded === undefined || recorded.operations.some((each) => each.operation === operation);
}

const isBlank = ({ note = "" }: Waiver): boolean => note.trim() === "";

/**
 * The report with known breaches waived. A waiver that no breach needs is stale if its rule was judged in a run that reached its end, and,
 * for a recording, if that holds calls of its operation.
 */
export function waive(report: Report, waivers: readonly Waiver[]): Report {
  const rules = report.rules.map((rule): RuleReport => {
    if (rule.outcome !== "fail") return rule;
    const findings = rule.findings.map((finding): Finding => {
      const waiver = waivers.find((each) => fits(each, rule.id, finding));
      return waiver ? { ...finding, waived: waiver.note ?? "" } : finding;
    });
    if (findings.some(({ waived }) => waived === undefined)) return { ...rule, findings };
    return { ...rule, outcome: isErred(rule) ? "error" : "waived", findings };
  });
  const judged = new Map(report.rules.map((rule) => [rule.id, rule]));
  const stale = waivers.filter((waiver) => {
    const rule = judged.get(waiver.rule);
    if (report.stopped !== undefined || (rule?.outcome !== "pass" && rule?.outcome !== "fail") || isErred(rule))
      return false;
    if (!isSeen(report, waiver)) return false;
    return !rule.findings.some((finding) => fits(waiver, rule.id, finding));
  });
  const unexplained = waivers.filter(isBlank);
  return counted({ ...report, rules, baseline: { stale, unexplained } });
}

/**
 * The waivers for all breaches in a report, in its order. Existing waivers keep their notes, new ones get `note`, and those of rules that
 * were not judged are kept.
 */
export function waiversFor(report: Report, before: readonly Waiver[], note = ""): readonly Waiver[] {
  const { rules, stopped } = report;
  const absent = before.filter(({ rule }) => !rules.some(({ id }) => id === rule));
  const here = rules.flatMap((rule): readonly Waiver[] => {
    const { id, outcome, findings } = rule;
    const known = before.filter((each) => each.rule === id);
    const unjudged = stopped !== undefined || !["pass", "fail", "waived"].includes(outcome) || isErred(rule);
    const needed = [...new Set(findings.map(placeOf))].sort(); // concurrent requests are answered in any order
    const kept = known
      .filter((each) => unjudged || !isSeen(report, each) || needed.includes(each.at))
      .map((each) => (isBlank(each) ? { ...each, note } : each));
    const added = needed.filter((at) => !known.some((each) => each.at === at));
    return [...kept, ...added.map((at) => ({ rule: id, at, note }))];
  });
  return [...here, ...absent];
}
