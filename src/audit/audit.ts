/** Judges a stream of exchanges by rules: evidence in, outcomes out. Pure: takes one exchange at a time, never holds the whole trace. */
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

/** What was observed about one open question: how often each reading occurred. `readings` is empty if nothing was observed. */
export interface Observation {
  readonly question: string;
  readonly readings: Readonly<Record<string, number>>;
}

export interface AuditOptions {
  /** Observers of the questions that the documentation leaves open. */
  readonly observers?: readonly Observer[];
  /** Whether nobody else changes what these calls create. */
  readonly soleWriter: boolean;
  /** Returns why a rule is skipped, or undefined if it is to run. */
  readonly skip?: (rule: Rule) => string | undefined;
  /** Whether the run itself made up a value, so that it need not be masked. */
  readonly ours?: (value: string) => boolean;
  /** Whether findings may show personal data. Credentials are never shown. */
  readonly showPersonal?: boolean;
  /**
   * The maximum number of exchanges held back in order to sort them by start time: 0 (the default) if they arrive in order, Infinity if
   * `settle` releases them. Fewer are held back for as long as fewer prove to be enough.
   */
  readonly lookahead?: number;
  /** Called for each finding, including those that are not kept. */
  readonly onFinding?: (rule: Rule, finding: Finding, exchange: Exchange) => void;
  /** Called for each exchange once it has been processed, whether or not there was anything to judge. */
  readonly onJudged?: (exchange: Exchange) => void;
  /** Whether an exchange is to be judged. The history learns from the others too. */
  readonly concerns?: (exchange: Exchange) => boolean;
}

export interface Audit {
  see(exchange: Exchange): void;
  /** Counts an exchange with another API without looking into it. */
  pass(): void;
  /**
   * Judges the exchanges held back, up to the first that was not answered by `before` (in milliseconds). The caller guarantees that no
   * exchange still to come began earlier. Live traffic calls this so that it need not wait for `lookahead` exchanges.
   */
  settle(before: number): void;
  /** Judges what is held back, and returns the verdict on each rule, in the order of the rules. */
  finish(): readonly Verdict[];
  /** Whether an exchange that is to be judged is still held back. */
  readonly holdsBack: boolean;
  /** What the observers have seen so far, in their order. */
  readonly observations: readonly Observation[];
  /** How many exchanges it has seen, and how many of them were calls of this API. */
  readonly seen: { readonly exchanges: number; readonly calls: number };
  /** Counts by operation. */
  readonly traffic: TrafficCounter["counted"];
}

/** The running counts of one observer. */
interface Observed {
  readonly observer: Observer;
  /** How often each reading occurred. */
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
  /** Rules that judge each thing that a call shows separately, as `ruleOfEach` defines them. */
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

  /** Ordered by start time. */
  const waiting: Held[] = [];
  /**
   * How many exchanges are held back: at least twice the largest displacement seen so far, up to `lookahead`. Without a sole writer it
   * begins at 128 at most: an exchange that arrives later than that leads to no finding, since others may be writing.
   */
  let reach = soleWriter ? lookahead : Math.min(lookahead, 128);
  /** How many of the waiting exchanges are to be judged. */
  let unjudged = 0;
  /** When the latest answer so far came, in milliseconds. An exchange without a start time is placed 1 ms after it. */
  let latest = 0;

  /** Judges a whole call, or one thing that it shows, by one rule, and records the result. */
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
    // outside the try: an error thrown by onFinding is not the rule's
    for (const finding of found) onFinding?.(each.rule, finding, call.exchange);
    return examination;
  };

  /** Judges each Map or neighbour that a call shows separately, unless it was shown unchanged before and had no fault. */
  const examineShown = (call: AnyCall, view: History, sum: { examined: number; faults: number }): void => {
    const alone = aloneBy.get(call.op) ?? none;
    const isNew = isCreation(call); // the history knows less about it than about one shown again, so nothing is reused
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

  /** Keeps a fault as a finding, or only counts it. Returns the finding if one was made. */
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

/** The result of a rule that threw an error. */
const broken: Examination = { examined: 0, faults: [] };
