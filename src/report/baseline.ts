/** Known breaches that are let pass: each by its rule and place, and with a note that says why. */
import type { Finding } from "../audit/finding.js";
import { placeOf } from "../audit/keeping.js";
import { counted, isErred, type Report, type RuleReport } from "./report.js";

export interface Waiver {
  /** The id of the rule. */
  readonly rule: string;
  /** Where it is broken: the operation and the place, as {@link placeOf} writes it. */
  readonly at: string;
  /** Why it is let pass. A waiver without one fails the run. */
  readonly note?: string;
}

const fits = ({ rule, at }: Waiver, id: string, finding: Finding): boolean => rule === id && at === placeOf(finding);

/** Whether a breach of the rule with this id is known. */
export const isWaived = (waivers: readonly Waiver[], id: string, finding: Finding): boolean =>
  waivers.some((waiver) => fits(waiver, id, finding));

/** Whether what a waiver is about was there to be judged; a run asks everything, and a recording holds what it holds. */
function isSeen({ recorded }: Report, { at }: Waiver): boolean {
  const [operation] = at.split(" ", 1);
  return recorded === undefined || recorded.operations.some((each) => each.operation === operation);
}

const isBlank = ({ note = "" }: Waiver): boolean => note.trim() === "";

/**
 * The report with known breaches waived. A waiver that no breach needs is stale, if its rule was judged in a run that reached
 * its end, and a recording holds calls of its operation.
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
 * The waivers that let everything pass that a report holds, in its order: those there were keep their notes, new ones get
 * `note`, and those of rules that were not judged stay.
 */
export function waiversFor(report: Report, before: readonly Waiver[], note = ""): readonly Waiver[] {
  const { rules, stopped } = report;
  const absent = before.filter(({ rule }) => !rules.some(({ id }) => id === rule));
  const here = rules.flatMap((rule): readonly Waiver[] => {
    const { id, outcome, findings } = rule;
    const known = before.filter((each) => each.rule === id);
    const unjudged = stopped !== undefined || !["pass", "fail", "waived"].includes(outcome) || isErred(rule);
    const needed = [...new Set(findings.map(placeOf))].sort(); // what is asked at once comes in any order
    const kept = known
      .filter((each) => unjudged || !isSeen(report, each) || needed.includes(each.at))
      .map((each) => (isBlank(each) ? { ...each, note } : each));
    const added = needed.filter((at) => !known.some((each) => each.at === at));
    return [...kept, ...added.map((at) => ({ rule: id, at, note }))];
  });
  return [...here, ...absent];
}
