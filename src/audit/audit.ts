/** Evidence in, outcomes out: judges a stream of exchanges by rules. Pure; one call at a time, and nothing holds them all. */
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";
import { type Finding, findingOf, type Masking } from "./finding.js";
import { createHistory } from "./history.js";
import type { Observer } from "./observer.js";
import type { Rule, Subject } from "./rule.js";

export type Outcome = "pass" | "fail" | "untested" | "skipped" | "error" | "waived";

/** What became of one rule. */
export interface Verdict {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** How many pieces of evidence were judged. */
  readonly examined: number;
  readonly findings: readonly Finding[];
  /** Why it was skipped, or what went wrong in the rule itself. */
  readonly reason?: string;
}

/** What was seen of one open question: how often each reading was. */
export interface Observation {
  readonly question: string;
  readonly readings: Readonly<Record<string, number>>;
}

export interface AuditOptions {
  /** Who looks at what the documentation leaves open. */
  readonly observers?: readonly Observer[];
  /** Whether nobody else changes what the calls make. */
  readonly soleWriter: boolean;
  /** Why a rule is not asked for, if it is not. */
  readonly skip?: (rule: Rule) => string | undefined;
  /** Tells values that the run itself made up, so that they need not be masked. */
  readonly ours?: (value: string) => boolean;
  /** Whether findings show personal data; credentials they never do. */
  readonly showPersonal?: boolean;
  /**
   * How many exchanges are held back so that those that come out of order can be put in order of their start; 0, the default,
   * where they come in order.
   */
  readonly lookahead?: number;
  readonly onFinding?: (rule: Rule, finding: Finding, exchange: Exchange) => void;
}

export interface Audit {
  see(exchange: Exchange): void;
  /** Judges what was held back, and says what became of each rule, in their order. */
  finish(): readonly Verdict[];
  /** What the observers have seen so far, in their order; nothing of a question that nothing was seen of. */
  readonly observations: readonly Observation[];
  /** How many exchanges it has seen, and how many of them were calls of this API. */
  readonly seen: { readonly exchanges: number; readonly calls: number };
}

interface Judged {
  readonly rule: Rule;
  readonly skipped: string | undefined;
  examined: number;
  readonly findings: Finding[];
  error: string | undefined;
}

export function audit(rules: readonly Rule[], options: AuditOptions): Audit {
  const { soleWriter, observers = [], skip = () => undefined, lookahead = 0, onFinding } = options;
  const masking: Masking = { ours: () => false, showPersonal: false, ...options };
  const history = createHistory({ soleWriter });
  const seen = { exchanges: 0, calls: 0 };
  const judged = rules.map((rule): Judged => {
    const alone = rule.assumes === "sole-writer" && !soleWriter;
    const skipped = skip(rule) ?? (alone ? "others may write too (--sole-writer says that nobody does)" : undefined);
    return { rule, skipped, examined: 0, findings: [], error: undefined };
  });

  const bySubject = new Map<Subject, Judged[]>();
  for (const each of judged.filter(({ skipped }) => skipped === undefined)) {
    for (const subject of each.rule.on) bySubject.set(subject, [...(bySubject.get(subject) ?? []), each]);
  }

  const observed = observers.map((each) => ({ observer: each, readings: new Map<string, number>() }));

  /** In order of their start. */
  const waiting: (AnyCall | Stray)[] = [];
  /** When the last of all exchanges was answered; one without a time is taken to follow it. */
  let latest = 0;

  const judge = (call: AnyCall | Stray): void => {
    const later = begunBefore(call.end, waiting);
    const view = history.of(call, later);
    for (const each of bySubject.get(call.op ?? "Stray") ?? []) {
      try {
        const { examined, faults } = each.rule.examine(call, view);
        each.examined += examined;
        for (const fault of faults) {
          const finding = findingOf(call, fault, masking);
          each.findings.push(finding);
          onFinding?.(each.rule, finding, call.exchange);
        }
      } catch (error) {
        each.error ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
    }
    if (call.op === undefined) return;
    for (const { observer, readings } of observed) {
      const reading = observer.look(call, view);
      if (reading !== undefined) readings.set(reading, (readings.get(reading) ?? 0) + 1);
    }
    history.learn(call, later);
  };

  const release = (keep: number): void => {
    while (waiting.length > keep) {
      const first = waiting.shift();
      if (first) judge(first);
    }
  };

  return {
    seen,
    see(exchange) {
      seen.exchanges += 1;
      const call = resolve(exchange, exchange.startedAt ?? latest);
      if (!call) return;
      seen.calls += 1;
      latest = Math.max(latest, call.end);
      insert(waiting, call);
      release(lookahead);
    },
    finish() {
      release(0);
      return judged.map(verdictOf);
    },
    get observations() {
      return observed
        .filter(({ readings }) => readings.size > 0)
        .map(({ observer: { question }, readings }) => ({ question, readings: Object.fromEntries(readings) }));
    },
  };
}

function begunBefore(end: number, waiting: readonly (AnyCall | Stray)[]): readonly AnyCall[] {
  const begun: AnyCall[] = [];
  for (const other of waiting) {
    if (other.start >= end) break;
    if (other.op !== undefined) begun.push(other);
  }
  return begun;
}

function insert(waiting: (AnyCall | Stray)[], call: AnyCall | Stray): void {
  let place = waiting.length;
  while (place > 0 && (waiting[place - 1]?.start ?? 0) > call.start) place -= 1;
  waiting.splice(place, 0, call);
}

function verdictOf({ rule, skipped, examined, findings, error }: Judged): Verdict {
  const reason = error ?? skipped;
  const outcome = (): Outcome => {
    if (skipped !== undefined) return "skipped";
    if (findings.length > 0) return "fail";
    if (error !== undefined) return "error";
    return examined > 0 ? "pass" : "untested";
  };
  return { rule, outcome: outcome(), examined, findings, ...(reason === undefined ? {} : { reason }) };
}
