/** What was found for each rule so far, and its verdict in the end. */
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
  /** Those that were kept; their number is limited for each rule. */
  readonly findings: readonly Finding[];
  /** How many more findings there were. */
  readonly more?: number;
  /** Why it was skipped, or the error of the rule itself. */
  readonly reason?: string;
}

export interface Judged {
  readonly rule: Rule;
  readonly skipped: string | undefined;
  examined: number;
  readonly findings: Finding[];
  readonly keeps: Keeps;
  /** The places of kept findings, as the rule names them: once enough are kept, further faults there are only counted. */
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

/** How much evidence each rule found in a thing, and how often that thing, or one with the same counts, was shown again. */
interface Views {
  readonly rules: readonly Judged[];
  readonly counts: readonly number[];
  readonly sum: number;
  times: number;
}

/** Counts things that are shown again unchanged, so that their evidence counts as if they had been judged again. */
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
      const views = note as Views; // the history returns the note that it was given
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
