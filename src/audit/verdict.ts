/** What becomes of each rule: what was found so far, and the verdict in the end. */
import type { Finding } from "./finding.js";
import type { Keeps } from "./keeping.js";
import type { Rule } from "./rule.js";

export type Outcome = "pass" | "fail" | "untested" | "skipped" | "error" | "waived";

/** What became of one rule. */
export interface Verdict {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** How many pieces of evidence were judged. */
  readonly examined: number;
  /** As many as are kept of each rule; a report is no place for a million. */
  readonly findings: readonly Finding[];
  /** How many more there were. */
  readonly more?: number;
  /** Why it was skipped, or what went wrong in the rule itself. */
  readonly reason?: string;
}

export interface Judged {
  readonly rule: Rule;
  readonly skipped: string | undefined;
  examined: number;
  readonly findings: Finding[];
  readonly keeps: Keeps;
  /** The places of those that are kept, as the rule names them: what is wrong there once more need not be put into words. */
  readonly places: Set<string>;
  more: number;
  error: string | undefined;
}

export function verdictOf({ rule, skipped, examined, findings, more, error }: Judged): Verdict {
  const reason = error ?? skipped;
  const outcome = (): Outcome => {
    if (skipped !== undefined) return "skipped";
    if (findings.length > 0) return "fail";
    if (error !== undefined) return "error";
    return examined > 0 ? "pass" : "untested";
  };
  return {
    rule,
    outcome: outcome(),
    examined,
    findings,
    ...(more > 0 ? { more } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** How much evidence each rule found in what was shown, and how often that, or something like it, was shown again. */
interface Views {
  readonly rules: readonly Judged[];
  readonly counts: readonly number[];
  readonly sum: number;
  times: number;
}

/** Counts what is shown again, so that it counts as much as if it had been judged again. */
export function createViews() {
  const all = new Map<readonly Judged[], Map<string, Views>>();
  return {
    of(rules: readonly Judged[], counts: readonly number[]): Views {
      const key = counts.join();
      const here = all.get(rules) ?? new Map<string, Views>();
      all.set(rules, here);
      let views = here.get(key);
      if (!views) {
        views = { rules, counts, sum: counts.reduce((sum, count) => sum + count, 0), times: 0 };
        here.set(key, views);
      }
      return views;
    },
    again(note: unknown): number {
      const views = note as Views; // the history gives back what it was given
      views.times += 1;
      return views.sum;
    },
    settle(): void {
      for (const here of all.values()) {
        for (const views of here.values()) {
          for (const [index, each] of views.rules.entries()) each.examined += (views.counts[index] ?? 0) * views.times;
          views.times = 0;
        }
      }
    },
  };
}
