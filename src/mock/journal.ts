/** The latest requests and answers, with the findings of the rules about them. */
import { resolve } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";

/** A finding of a rule about an exchange. */
export interface Remark {
  readonly rule: string;
  readonly level: string;
  readonly says: string;
  readonly at: string;
  readonly expected: string;
  readonly actual: unknown;
}

/** Takes exchanges in order and returns the findings about each. */
export type Judge = (exchange: Exchange) => readonly Remark[];

/** Who answered: the simulated service, or the mock itself, whose answers are not judged. */
export type Answering = "service" | "mock";

export interface JournalEntry {
  /** Counts the exchanges of all Accounts. */
  readonly number: number;
  /** Without the secret parts of credentials. */
  readonly exchange: Exchange;
  /** What the request contains that has no effect: unknown parameters and repeated ones. */
  readonly ignored: readonly string[];
  /** Empty for answers of the mock itself. */
  readonly remarks: readonly Remark[];
}

export interface Journal {
  add(exchange: Exchange, number: number, by: Answering): void;
  /** From the oldest kept entry to the latest. Entries are judged when they are first read, which takes time. */
  entries(): readonly JournalEntry[];
  /** Marks that the state was replaced: later exchanges are judged without knowledge of earlier ones. */
  turn(): void;
  clear(): void;
}

/** The most text that is kept, in characters: the garbage collector scans long-lived data again and again. */
const mostText = 1 << 18;

/** Keeps the last `capacity` exchanges; fewer if they are large. */
export function createJournal(capacity: number, newJudge: () => Judge = () => () => none): Journal {
  /** A ring buffer; the latest entries come before `next`. */
  let ring: (Noted | undefined)[] = [];
  /** The text size of each entry. Kept apart because an old exchange is in no CPU cache, and reading it would dominate the cost. */
  let sizes: number[] = [];
  let next = 0;
  /** The oldest kept entry, and the total text size. */
  let oldest = 0;
  let text = 0;
  let judged = new Map<Noted, JournalEntry>();
  let judge: Judge | undefined;
  /** The number of turns so far, and when the judge was created. */
  let turns = 0;
  let judgedSince = 0;

  const judgeAfter = (count: number): Judge => {
    if (!judge || judgedSince !== count) judge = newJudge();
    judgedSince = count;
    return judge;
  };

  const forgetOldest = (): void => {
    text -= sizes[oldest] ?? 0;
    ring[oldest] = undefined;
    oldest = (oldest + 1) % capacity;
  };

  return {
    add(exchange, number, by) {
      if (capacity === 0) return;
      if (ring[next] !== undefined) forgetOldest();
      ring[next] = { exchange, number, by, turns };
      const latest = next;
      next = (next + 1) % capacity;
      sizes[latest] = sizeOf(exchange);
      text += sizes[latest] ?? 0;
      while (text > mostText && oldest !== latest) forgetOldest();
    },
    entries() {
      const noted = [...ring.slice(next), ...ring.slice(0, next)].filter((each) => each !== undefined);
      judged = new Map(noted.map((each) => [each, judged.get(each) ?? entryOf(each, judgeAfter(each.turns))]));
      return [...judged.values()];
    },
    turn() {
      turns += 1;
    },
    clear() {
      ring = [];
      sizes = [];
      [next, oldest, text] = [0, 0, 0];
      judged = new Map();
      judge = undefined;
    },
  };
}

interface Noted {
  readonly exchange: Exchange;
  readonly number: number;
  readonly by: Answering;
  /** The number of turns when the exchange was added. */
  readonly turns: number;
}

function sizeOf({ request, response }: Exchange): number {
  return (request.body?.length ?? 0) + (response.body?.length ?? 0);
}

const none: readonly Remark[] = [];

function entryOf({ exchange, number, by }: Noted, judge: Judge): JournalEntry {
  const remarks = by === "mock" ? none : judge(exchange);
  return { number, exchange: withoutSecrets(exchange), ignored: ignoredIn(exchange), remarks };
}

function ignoredIn(exchange: Exchange): readonly string[] {
  const call = resolve(exchange);
  if (call?.op === undefined) return [];
  return [
    ...call.unknown.map((name) => `${call.op} knows no parameter ${name}`),
    ...call.repeated.map((name) => `${name} came more than once`),
  ];
}

/** Headers with secrets, and whether their value begins with a scheme, which may be shown. */
const secrets = { authorization: true, "proxy-authorization": true, cookie: false };

function withoutSecrets(exchange: Exchange): Exchange {
  const { headers } = exchange.request;
  const shown = Object.entries(secrets).flatMap(([name, isNamed]): readonly (readonly [string, string])[] => {
    const value = headers[name];
    const scheme = isNamed && value !== undefined ? (/^[\w-]{1,20} /.exec(value)?.[0] ?? "") : "";
    return value === undefined ? [] : [[name, `${scheme}…`]];
  });
  if (shown.length === 0) return exchange;
  return { ...exchange, request: { ...exchange.request, headers: { ...headers, ...Object.fromEntries(shown) } } };
}
