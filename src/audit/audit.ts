/** Evidence in, outcomes out: judges a stream of exchanges by rules. Pure; one call at a time, and nothing holds them all. */
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";
import { type Finding, findingOf } from "./finding.js";
import { createHistory } from "./history.js";
import type { Fault, Rule, Subject } from "./rule.js";
import { createTraffic, type TrafficCounter } from "./traffic.js";

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

export interface AuditOptions {
  /** Whether nobody else changes what the calls make. */
  readonly soleWriter: boolean;
  /** Why a rule is not asked for, if it is not. */
  readonly skip?: (rule: Rule) => string | undefined;
  /** Tells values that the run itself made up, so that they need not be masked. */
  readonly ours?: (value: string) => boolean;
  /**
   * How many exchanges are held back so that those that come out of order can be put in order of their start; 0, the default,
   * where they come in order.
   */
  readonly lookahead?: number;
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
}

/** How many findings of a rule are kept. */
const kept = 1000;

export interface Audit {
  see(exchange: Exchange): void;
  /** Counts an exchange with somebody else that nobody had to look into. */
  pass(): void;
  /** Judges what was held back, and says what became of each rule, in their order. */
  finish(): readonly Verdict[];
  /** How many exchanges it has seen, and how many of them were calls of this API. */
  readonly seen: { readonly exchanges: number; readonly calls: number };
  /** What was said, by operation. */
  readonly traffic: TrafficCounter["counted"];
}

interface Judged {
  readonly rule: Rule;
  readonly skipped: string | undefined;
  examined: number;
  readonly findings: Finding[];
  more: number;
  error: string | undefined;
}

export function audit(rules: readonly Rule[], options: AuditOptions): Audit {
  const { soleWriter, skip = () => undefined, ours = () => false, lookahead = 0, onFinding } = options;
  const history = createHistory({ soleWriter });
  const seen = { exchanges: 0, calls: 0 };
  const traffic = createTraffic();
  const judged = rules.map((rule): Judged => {
    const alone = rule.assumes === "sole-writer" && !soleWriter;
    const skipped = skip(rule) ?? (alone ? "others may write too (--sole-writer says that nobody does)" : undefined);
    return { rule, skipped, examined: 0, findings: [], more: 0, error: undefined };
  });

  const bySubject = new Map<Subject, Judged[]>();
  for (const each of judged.filter(({ skipped }) => skipped === undefined)) {
    for (const subject of each.rule.on) bySubject.set(subject, [...(bySubject.get(subject) ?? []), each]);
  }

  /** In order of their start. */
  const waiting: (AnyCall | Stray)[] = [];
  /** When the last of all exchanges was answered; one without a time is taken to follow it. */
  let latest = 0;

  const judge = (call: AnyCall | Stray): void => {
    const later = begunBefore(call.end, waiting);
    const view = history.of(call, later);
    let evidence = 0;
    let breaches = 0;
    for (const each of bySubject.get(call.op ?? "Stray") ?? []) {
      try {
        const { examined, faults } = each.rule.examine(call, view);
        each.examined += examined;
        evidence += examined;
        breaches += faults.length;
        for (const fault of faults) report(each, call, fault);
      } catch (error) {
        each.error ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
    }
    if (call.op !== undefined) history.learn(call, later);
    traffic.judged(call, evidence, breaches);
  };

  const report = (each: Judged, call: AnyCall | Stray, fault: Fault): void => {
    if (each.findings.length >= kept) {
      each.more += 1;
      return;
    }
    const finding = findingOf(call, fault, ours);
    each.findings.push(finding);
    onFinding?.(each.rule, finding);
  };

  const release = (keep: number): void => {
    while (waiting.length > keep) {
      const first = waiting.shift();
      if (first) judge(first);
    }
  };

  return {
    seen,
    traffic: traffic.counted,
    pass() {
      seen.exchanges += 1;
      traffic.others(1);
    },
    see(exchange) {
      seen.exchanges += 1;
      const call = resolve(exchange, exchange.startedAt ?? latest);
      if (!call) return traffic.strange(exchange);
      seen.calls += 1;
      latest = Math.max(latest, call.end);
      insert(waiting, call);
      release(lookahead);
    },
    finish() {
      release(0);
      return judged.map(verdictOf);
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

function verdictOf({ rule, skipped, examined, findings, more, error }: Judged): Verdict {
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
