/** Evidence in, outcomes out: judges a stream of exchanges by rules. Pure; one call at a time, and nothing holds them all. */
import type { AnyCall, Stray } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";
import { isCreation } from "./about.js";
import { type Finding, findingOf, type Masking } from "./finding.js";
import type { History } from "./history.js";
import { createHistoryKeeper } from "./history-keeper.js";
import { createKeeping, mostKept, placeOf } from "./keeping.js";
import type { Observer } from "./observer.js";
import type { Examination, Fault, Piece, Rule, Subject } from "./rule.js";
import { createTraffic, type TrafficCounter } from "./traffic.js";
import { createViews, type Judged, type Verdict, verdictOf } from "./verdict.js";
import { begunBefore, callOf, type Held, insert } from "./waiting.js";

/** What was seen of one open question: how often each reading was; empty if nothing. */
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
   * How many exchanges are held back at most so that those that come out of order can be put in order of their start; 0, the
   * default, where they come in order; Infinity where they are settled. Fewer are held back as long as that is seen to be enough.
   */
  readonly lookahead?: number;
  /** Is told of each finding, of those as well that are not kept. */
  readonly onFinding?: (rule: Rule, finding: Finding, exchange: Exchange) => void;
  /** Is told of each exchange once it was judged, or was none to judge. */
  readonly onJudged?: (exchange: Exchange) => void;
  /** Whether an exchange is to be judged; the history learns from the others all the same. */
  readonly concerns?: (exchange: Exchange) => boolean;
}

export interface Audit {
  see(exchange: Exchange): void;
  /** Counts an exchange with somebody else that nobody had to look into. */
  pass(): void;
  /**
   * Judges what was held back, as far as it was answered before this time: nothing is still to be seen that began earlier. Told so
   * of traffic as it passes, it need not wait for as many exchanges as `lookahead` says.
   */
  settle(before: number): void;
  /** Judges what was held back, and says what became of each rule, in their order. */
  finish(): readonly Verdict[];
  /** Whether some of what it has seen is still to be judged. */
  readonly holdsBack: boolean;
  /** What the observers have seen so far, in their order; nothing of a question that nothing was seen of. */
  readonly observations: readonly Observation[];
  /** How many exchanges it has seen, and how many of them were calls of this API. */
  readonly seen: { readonly exchanges: number; readonly calls: number };
  /** What was said, by operation. */
  readonly traffic: TrafficCounter["counted"];
}

/** What was seen of an open question. */
interface Observed {
  readonly observer: Observer;
  /** How often each reading was. */
  readonly readings: Map<string, number>;
}

export function audit(rules: readonly Rule[], options: AuditOptions): Audit {
  const {
    soleWriter,
    observers = [],
    skip = () => undefined,
    lookahead = 0,
    onFinding,
    onJudged,
    concerns = () => true,
  } = options;
  const masking: Masking = { ours: () => false, showPersonal: false, ...options };
  const history = createHistoryKeeper({ soleWriter });
  const seen = { exchanges: 0, calls: 0 };
  const traffic = createTraffic();
  const judged = rules.map((rule): Judged => {
    const alone = rule.assumes === "sole-writer" && !soleWriter;
    const skipped =
      skip(rule) ?? (alone ? "needs a sole writer (assert this with --sole-writer or soleWriter)" : undefined);
    const keeps = createKeeping();
    return { rule, skipped, examined: 0, findings: [], keeps, places: new Set(), more: 0, error: undefined };
  });

  const bySubject = new Map<Subject, Judged[]>();
  /** Those that judge by itself what an operation shows. */
  const aloneBy = new Map<Subject, Judged[]>();
  for (const each of judged.filter(({ skipped }) => skipped === undefined)) {
    const bySuch = each.rule.alone ? aloneBy : bySubject;
    for (const subject of each.rule.on) bySuch.set(subject, [...(bySuch.get(subject) ?? []), each]);
  }
  const views = createViews();
  const observed = observers.map((each): Observed => ({ observer: each, readings: new Map() }));
  const observedBy = new Map<Subject, Observed[]>();
  for (const each of observed) {
    for (const op of each.observer.on) observedBy.set(op, [...(observedBy.get(op) ?? []), each]);
  }

  /** In order of their start. */
  const waiting: Held[] = [];
  /**
   * How many are held back: at least twice as many as any exchange has been out of place so far. Where others may be writing, one
   * that comes later than that is blamed on nobody.
   */
  let reach = soleWriter ? lookahead : Math.min(lookahead, 128);
  /** How many of those that wait are to be judged. */
  let unjudged = 0;
  /** When the last of all exchanges was answered, in milliseconds; one without a time is taken to follow it a moment later. */
  let latest = 0;

  /** Judges by one rule, and notes what comes of it: a whole call, or one of those that it shows. */
  const examine = (each: Judged, call: AnyCall | Stray, view: History, piece?: Piece): Examination => {
    let examination: Examination;
    let found: readonly Finding[];
    try {
      examination = each.rule.examine(call, view, piece);
      if (examination.examined === 0) return examination;
      each.examined += examination.examined;
      if (examination.faults.length === 0) return examination;
      found = examination.faults.flatMap((fault) => note(each, call, fault) ?? []);
    } catch (error) {
      each.error ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
      return broken;
    }
    // an error of whoever is told is none of the rule
    for (const finding of found) onFinding?.(each.rule, finding, call.exchange);
    return examination;
  };

  /** Judges each Map or neighbour that a call shows by itself, unless it was shown before as it is now and nothing was wrong with it. */
  const examineShown = (call: AnyCall, view: History, sum: { examined: number; faults: number }): void => {
    const alone = aloneBy.get(call.op) ?? none;
    const isNew = isCreation(call); // of which less is known than of those that are shown again
    for (const seen of call.shown) {
      const before = isNew ? undefined : history.recall(call, seen.it);
      if (before !== undefined) {
        sum.examined += views.again(before);
        continue;
      }
      let faults = 0;
      const counts = alone.map((each) => {
        const found = examine(each, call, view, seen);
        faults += found === broken ? 1 : found.faults.length;
        sum.examined += found.examined;
        return found.examined;
      });
      sum.faults += faults;
      if (faults === 0 && !isNew) history.remember(call, seen.it, views.of(alone, counts));
    }
  };

  const judge = (held: Held): void => {
    const call = callOf(held);
    const concerned = concerns(held.exchange);
    if (concerned) unjudged -= 1;
    if (call) {
      const later = begunBefore(call.end, waiting);
      if (concerned) judgeBy(call, history.of(call, later));
      if (call.op !== undefined) history.learn(call, later);
    } else if (concerned) traffic.strange(held.exchange);
    onJudged?.(held.exchange);
  };

  const judgeBy = (call: AnyCall | Stray, view: History): void => {
    seen.calls += 1;
    const sum = { examined: 0, faults: 0 };
    for (const each of bySubject.get(call.op ?? "Stray") ?? none) {
      const found = examine(each, call, view);
      if (found.examined === 0) continue;
      sum.examined += found.examined;
      sum.faults += found.faults.length;
    }
    if (call.op !== undefined) {
      examineShown(call, view, sum);
      observe(call, view);
    }
    traffic.judged(call, sum.examined, sum.faults);
  };

  const observe = (call: AnyCall, view: History): void => {
    for (const { observer, readings } of observedBy.get(call.op) ?? []) {
      const reading = observer.look(call, view);
      if (reading !== undefined) readings.set(reading, (readings.get(reading) ?? 0) + 1);
    }
  };

  /** Keeps a fault as a finding, or counts it; gives the finding if it was made. */
  const note = (each: Judged, call: AnyCall | Stray, fault: Fault): Finding | undefined => {
    const place = placeOf({ operation: call.op ?? "", at: fault.at });
    const mayBeKept = each.findings.length < mostKept || !each.places.has(place);
    if (!mayBeKept) each.more += 1;
    if (!mayBeKept && !onFinding) return undefined;
    const finding = findingOf(call, fault, masking);
    if (mayBeKept) {
      if (each.places.size < 2 * mostKept) each.places.add(place);
      if (each.keeps(finding)) each.findings.push(finding);
      else each.more += 1;
    }
    return finding;
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
      if (concerns(exchange)) {
        seen.exchanges += 1;
        unjudged += 1;
      }
      const start = exchange.startedAt ?? latest + 1;
      latest = Math.max(latest, start + exchange.durationMs);
      const back = insert(waiting, { exchange, start, call: undefined });
      if (2 * back > reach) reach = Math.min(lookahead, 4 * back);
      release(reach);
    },
    settle(before) {
      for (let [first] = waiting; first && first.start + first.exchange.durationMs <= before; [first] = waiting) {
        waiting.shift();
        judge(first);
      }
    },
    finish() {
      release(0);
      views.settle();
      return judged.map(verdictOf);
    },
    get holdsBack() {
      return unjudged > 0;
    },
    get observations() {
      return observed.map(({ observer: { question }, readings }) => ({
        question,
        readings: Object.fromEntries(readings),
      }));
    },
  };
}

const none: readonly Judged[] = [];

/** A rule that failed itself. */
const broken: Examination = { examined: 0, faults: [] };
