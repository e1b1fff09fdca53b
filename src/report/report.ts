/** What is said at the end of a run, whatever was judged: the same shape for live, proxied and recorded traffic. */
import { questions } from "../api/questions.js";
import type { Observation, Outcome, Verdict } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Level } from "../audit/rule.js";

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
  /** Why it was skipped, or what went wrong in the rule itself. */
  readonly reason?: string;
}

/** What the documentation leaves open, and what this target was seen to do. */
export interface QuestionReport {
  readonly question: string;
  /** In words. */
  readonly asks: string;
  /** What conforms, among other things that may. */
  readonly readings: readonly string[];
  /** How often each reading was seen; empty if nothing was. */
  readonly seen: Readonly<Record<string, number>>;
}

export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly exchanges: number;
  readonly durationMs: number;
}

export interface Report {
  /** Of this package. */
  readonly version: string;
  /** Digest of spec/sync-maps.yaml. */
  readonly description: string;
  /** The URL that was asked, or the recordings that were read. */
  readonly target?: string;
  readonly files?: readonly string[];
  readonly explored?: Explored;
  /** Whether a MUST was not judged, or the run did not reach its end. */
  readonly partial: boolean;
  /** Why the run did not reach its end. */
  readonly stopped?: string;
  readonly summary: Summary;
  /** In the order of the page. */
  readonly rules: readonly RuleReport[];
  /** In the order of the description. */
  readonly questions: readonly QuestionReport[];
}

/** Random sequences that were asked beside the scenarios. */
export interface Explored {
  readonly sequences: number;
  readonly seed: number;
}

export interface Judged {
  readonly version: string;
  readonly description: string;
  readonly target?: string;
  readonly files?: readonly string[];
  readonly explored?: Explored;
  readonly stopped?: string;
  readonly exchanges: number;
  readonly durationMs: number;
  readonly verdicts: readonly Verdict[];
  readonly observations: readonly Observation[];
}

export function reportOf({ verdicts, observations, exchanges, durationMs, ...header }: Judged): Report {
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
    questions: questions.map(({ question, asks, readings }) => ({
      question,
      asks,
      readings,
      seen: observations.find((each) => each.question === question)?.readings ?? {},
    })),
  };
}

/** Whether a report holds breaches of the level that is asked for. */
export function breaches({ rules }: Report, level: Level): boolean {
  return rules.some((each) => each.outcome === "fail" && (each.level === "MUST" || level === "SHOULD"));
}
