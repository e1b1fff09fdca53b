/** What was asked and answered last, with what can be said against it. */
import { resolve } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";

/** Something that a rule says of an exchange. */
export interface Remark {
  readonly rule: string;
  readonly level: string;
  readonly says: string;
  readonly at: string;
  readonly expected: string;
  readonly actual: unknown;
}

/** Is shown exchanges in their order and says of each what is wrong with it. */
export type Judge = (exchange: Exchange) => readonly Remark[];

export interface JournalEntry {
  /** Without the secret of its credentials. */
  readonly exchange: Exchange;
  /** What the request says that nobody listens to: unknown parameters, and those that came twice. */
  readonly ignored: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface Journal {
  add(exchange: Exchange): void;
  /** From the oldest that is still known to the latest. They are judged when they are first read, which takes its time. */
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Remembers the last so many exchanges. */
export function createJournal(capacity: number, newJudge: () => Judge = () => () => none): Journal {
  let ring: (Exchange | undefined)[] = [];
  let next = 0;
  let judged = new Map<Exchange, JournalEntry>();
  let judge: Judge | undefined;

  return {
    add(exchange) {
      if (capacity === 0) return;
      ring[next] = exchange;
      next = (next + 1) % capacity;
    },
    entries() {
      const exchanges = [...ring.slice(next), ...ring.slice(0, next)].filter((each) => each !== undefined);
      judge ??= newJudge();
      const says = judge;
      judged = new Map(exchanges.map((each) => [each, judged.get(each) ?? entryOf(each, says)]));
      return [...judged.values()];
    },
    clear() {
      ring = [];
      next = 0;
      judged = new Map();
      judge = undefined;
    },
  };
}

const none: readonly Remark[] = [];

function entryOf(exchange: Exchange, judge: Judge): JournalEntry {
  return { exchange: withoutSecret(exchange), ignored: ignoredIn(exchange), remarks: judge(exchange) };
}

function ignoredIn(exchange: Exchange): readonly string[] {
  const call = resolve(exchange);
  if (call?.op === undefined) return [];
  return [
    ...call.unknown.map((name) => `${call.op} knows no parameter ${name}`),
    ...call.repeated.map((name) => `${name} came more than once`),
  ];
}

function withoutSecret(exchange: Exchange): Exchange {
  const { authorization, ...headers } = exchange.request.headers;
  if (authorization === undefined) return exchange;
  const scheme = /^[\w-]{1,20}(?= )/.exec(authorization)?.[0] ?? "";
  return { ...exchange, request: { ...exchange.request, headers: { ...headers, authorization: `${scheme} …` } } };
}
