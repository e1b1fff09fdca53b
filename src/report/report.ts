/** The report at the end of a run: the same shape for live, proxied and recorded traffic. */
import { citedFor } from "../api/citation.js";
import { questions } from "../api/questions.js";
import type { Observation } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Level } from "../audit/rule.js";
import type { Traffic } from "../audit/traffic.js";
import type { Outcome, Verdict } from "../audit/verdict.js";
import type { Source } from "../http/exchange.js";
import type { Waiver } from "./baseline.js";
import { printable } from "./style.js";

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
  /** How many more findings there were than are kept. */
  readonly more?: number;
  /** Why it was skipped, or the error of the rule itself. */
  readonly reason?: string;
}

/** An open question of the documentation, and how this target was seen to read it. */
export interface QuestionReport {
  readonly question: string;
  /** In words. */
  readonly asks: string;
  /** The readings that conform; others may conform as well. */
  readonly readings: readonly string[];
  /** How often each reading was seen; empty if nothing was. */
  readonly seen: Readonly<Record<string, number>>;
}

export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly exchanges: number;
  readonly durationMs: number;
}

/** The contents of recordings, beside what was judged. */
export interface Recorded extends Traffic {
  /** How many parts were not exchanges, by reason, such as requests that were never answered. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Parts that could not be read: how many, and the first of them. */
  readonly unreadable: number;
  readonly problems: readonly { readonly message: string; readonly source: Source | null }[];
  /** The number of files in folders that are not recordings. */
  readonly passedOver: number;
}

export interface Report {
  /** The version of this package. */
  readonly version: string;
  /** The lowest level that counts as a breach: with MUST, a broken SHOULD is reported but does not count. */
  readonly level: Level;
  /** Digest of spec/sync-maps.yaml. */
  readonly description: string;
  /** The URL that was tested, or the recordings that were read. */
  readonly target?: string;
  readonly files?: readonly string[];
  readonly explored?: Explored;
  /** Whether a MUST was not judged, or the run did not reach its end. */
  readonly partial: boolean;
  /** Why the run did not reach its end. */
  readonly stopped?: string;
  /** What is wrong with the baseline: waivers that are no longer needed, and those without a note. */
  readonly baseline?: { readonly stale: readonly Waiver[]; readonly unexplained: readonly Waiver[] };
  readonly summary: Summary;
  /** The contents of the recordings; absent for live traffic. */
  readonly recorded?: Recorded;
  /** In the order of the page. */
  readonly rules: readonly RuleReport[];
  /** The questions with an observer, in the order of the description. */
  readonly questions: readonly QuestionReport[];
}

/** Random sequences of requests in addition to the scenarios. */
export interface Explored {
  readonly sequences: number;
  readonly seed: number;
}

export interface Judged {
  readonly version: string;
  readonly level: Level;
  readonly description: string;
  readonly target?: string;
  readonly files?: readonly string[];
  readonly explored?: Explored;
  readonly stopped?: string;
  readonly recorded?: Recorded;
  readonly exchanges: number;
  readonly durationMs: number;
  readonly verdicts: readonly Verdict[];
  readonly observations: readonly Observation[];
}

export function reportOf({ verdicts, observations, exchanges, durationMs, ...header }: Judged): Report {
  const none = { pass: 0, fail: 0, untested: 0, skipped: 0, error: 0, waived: 0 };
  return counted({
    ...header,
    partial: false,
    summary: { ...none, exchanges, durationMs: Math.round(durationMs) },
    rules: verdicts.map(({ rule: { id, level, says, cites, holds }, findings, ...verdict }) => ({
      ...{ id, level, says, cites, ...verdict },
      findings: findings.map((finding) => {
        const own = citedFor(finding.operation, cites, holds);
        return own === cites ? finding : { ...finding, cites: own };
      }),
    })),
    questions: questions().flatMap(({ question, asks, readings }) => {
      const observed = observations.find((each) => each.question === question);
      return observed ? [{ question, asks, readings, seen: observed.readings }] : [];
    }),
  });
}

/** The report with its outcomes counted, and whether it is partial. */
export function counted(report: Report): Report {
  const count = (outcome: Outcome): number => report.rules.filter((rule) => rule.outcome === outcome).length;
  const outcomes = {
    pass: count("pass"),
    fail: count("fail"),
    untested: count("untested"),
    skipped: count("skipped"),
    error: count("error"),
    waived: count("waived"),
  };
  const isUnjudged = ({ level, outcome }: RuleReport): boolean =>
    level === "MUST" && ["untested", "skipped", "error"].includes(outcome);
  return {
    ...report,
    partial: report.stopped !== undefined || report.rules.some(isUnjudged),
    summary: { ...report.summary, ...outcomes },
  };
}

/** Whether a rule was broken at a level that counts. */
export function isBreach({ outcome, level }: RuleReport, { level: least }: Report): boolean {
  return outcome === "fail" && (level === "MUST" || least === "SHOULD");
}

/** Whether an error of this tool kept a rule from being judged completely, whatever was found before. */
export const isErred = ({ outcome, reason }: RuleReport): boolean =>
  outcome === "error" || (outcome === "fail" && reason !== undefined);

/** Whether a report has a breach that counts, or a waiver that is stale or unexplained. */
export function breaches(report: Report): boolean {
  const { stale = [], unexplained = [] } = report.baseline ?? {};
  return stale.length > 0 || unexplained.length > 0 || report.rules.some((rule) => isBreach(rule, report));
}

/** The findings of a rule that are not waived. */
export const openIn = ({ findings }: RuleReport): readonly Finding[] =>
  findings.filter(({ waived }) => waived === undefined);

/** The number of findings that are not waived; those that were not kept could not be waived, and count too. */
export const countOpen = (rule: RuleReport): number => openIn(rule).length + (rule.more ?? 0);

/** Messages about the run itself: why it stopped, which broken rules were not judged completely, which waivers are stale or unexplained. */
export function troubles({ stopped, baseline, rules }: Report): readonly string[] {
  const { stale = [], unexplained = [] } = baseline ?? {};
  return [
    ...(stopped === undefined ? [] : [`stopped: ${stopped}`]),
    ...rules
      .filter((rule) => rule.outcome === "fail" && isErred(rule))
      .map(({ id, reason }) => `${id} was not judged to the end, by an error of this tool: ${reason?.split("\n")[0]}`),
    ...stale.map(({ rule, at }) => `the waiver of ${rule} at ${at} is needed no more; remove it from the baseline`),
    ...unexplained.map(({ rule, at }) => `the waiver of ${rule} at ${at} has no note; say there why it is let pass`),
  ];
}

/** The part of an id before its dot. */
export const familyOf = ({ id }: RuleReport): string => id.slice(0, id.indexOf("."));

/** The families in the order of their first rules, each with its rules. */
export function familiesOf({ rules }: Report): readonly (readonly [string, readonly RuleReport[]])[] {
  const names = [...new Set(rules.map(familyOf))];
  return names.map((name) => [name, rules.filter((rule) => familyOf(rule) === name)]);
}

/** Why a rule says nothing about the target, or is waived, in words; otherwise undefined. */
export function silenceOf({ outcome, reason, findings }: RuleReport): string | undefined {
  if (outcome === "untested") return "no evidence";
  if (outcome === "skipped") return printable(reason ?? "not asked for");
  if (outcome === "waived") {
    return printable(`waived: ${[...new Set(findings.map(({ waived }) => waived || "no note"))].join("; ")}`);
  }
  return undefined;
}
