/** What is said at the end of a run, whatever was judged: the same shape for live, proxied and recorded traffic. */
import type { Outcome, Verdict } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Level } from "../audit/rule.js";
import type { Traffic } from "../audit/traffic.js";
import type { Source } from "../http/exchange.js";

export interface RuleReport {
  readonly id: string;
  readonly level: Level;
  readonly says: string;
  /** JSON pointer into spec/sync-maps.yaml. */
  readonly cites: string;
  readonly outcome: Outcome;
  /** How many pieces of evidence were judged. */
  readonly examined: number;
  readonly findings: readonly Finding[];
  /** How many more there were than are kept. */
  readonly more?: number;
  /** Why it was skipped, or what went wrong in the rule itself. */
  readonly reason?: string;
}

export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly exchanges: number;
  readonly durationMs: number;
}

/** What recordings held, beside what was judged. */
export interface Recorded extends Traffic {
  /** What was no exchange, such as requests that were never answered, by the reason why. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Parts that could not be read: how many, and the first of them. */
  readonly unreadable: number;
  readonly problems: readonly { readonly message: string; readonly source: Source | null }[];
  /** Files in folders that are no recordings. */
  readonly passedOver: number;
}

export interface Report {
  /** Of this package. */
  readonly version: string;
  /** Digest of spec/sync-maps.yaml. */
  readonly description: string;
  /** The URL that was asked, or the recordings that were read. */
  readonly target?: string;
  readonly files?: readonly string[];
  /** Whether a MUST was not judged, or the run did not reach its end. */
  readonly partial: boolean;
  /** Why the run did not reach its end. */
  readonly stopped?: string;
  readonly summary: Summary;
  /** What the recordings held; for live traffic it is not counted. */
  readonly recorded?: Recorded;
  /** In the order of the page. */
  readonly rules: readonly RuleReport[];
}

export interface Judged {
  readonly version: string;
  readonly description: string;
  readonly target?: string;
  readonly files?: readonly string[];
  readonly stopped?: string;
  readonly recorded?: Recorded;
  readonly exchanges: number;
  readonly durationMs: number;
  readonly verdicts: readonly Verdict[];
}

export function reportOf({ verdicts, exchanges, durationMs, ...header }: Judged): Report {
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const unjudged = ({ rule, outcome }: Verdict): boolean =>
    rule.level === "MUST" && ["untested", "skipped", "error"].includes(outcome);
  return {
    ...header,
    partial: header.stopped !== undefined || verdicts.some(unjudged),
    summary: {
      pass: count("pass"),
      fail: count("fail"),
      untested: count("untested"),
      skipped: count("skipped"),
      error: count("error"),
      waived: count("waived"),
      exchanges,
      durationMs: Math.round(durationMs),
    },
    rules: verdicts.map(({ rule: { id, level, says, cites }, ...verdict }) => ({ id, level, says, cites, ...verdict })),
  };
}

/** Whether a report holds breaches of the level that is asked for. */
export function breaches({ rules }: Report, level: Level): boolean {
  return rules.some((each) => each.outcome === "fail" && (each.level === "MUST" || level === "SHOULD"));
}
