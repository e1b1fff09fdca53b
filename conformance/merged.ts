import type { Observation } from "../src/audit/audit.js";
import type { Outcome, Verdict } from "../src/audit/verdict.js";

/** The precedence of outcomes when those of one rule are merged. */
const precedence: readonly Outcome[] = ["fail", "error", "pass", "waived", "untested", "skipped"];

/** Merges the verdicts on several recordings, made by the same rules in the same order. */
export function mergedVerdicts(verdicts: readonly (readonly Verdict[])[]): readonly Verdict[] {
  const [first = [], ...others] = verdicts;
  return first.map((verdict, index) => others.reduce((all, each) => mergedVerdict(all, each[index]), verdict));
}

/** Merges the verdicts of one rule on two recordings, or on two parts of one. */
export function mergedVerdict<V extends Omit<Verdict, "rule">>(one: V, other: V | undefined): V {
  if (!other) return one;
  const [outcome = "untested"] = precedence.filter((each) => each === one.outcome || each === other.outcome);
  const reason = one.reason ?? other.reason;
  const more = (one.more ?? 0) + (other.more ?? 0);
  return {
    ...one,
    outcome,
    examined: one.examined + other.examined,
    findings: [...one.findings, ...other.findings],
    ...(more > 0 ? { more } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Merges what was seen of each open question in several recordings. */
export function mergedObservations(observations: readonly Observation[]): readonly Observation[] {
  const sums = new Map<string, Record<string, number>>();
  for (const { question, readings } of observations) {
    const sum = sums.get(question) ?? {};
    for (const [reading, count] of Object.entries(readings)) sum[reading] = (sum[reading] ?? 0) + count;
    sums.set(question, sum);
  }
  return [...sums].map(([question, readings]) => ({ question, readings }));
}
