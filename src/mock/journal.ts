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

/** Who answers: the service that the mock stands for, or the mock itself, which no rule is about. */
export type Answering = "service" | "mock";

export interface JournalEntry {
  /** Counts the exchanges of all Accounts. */
  readonly number: number;
  /** Without the secret of its credentials. */
  readonly exchange: Exchange;
  /** What the request says that nobody listens to: unknown parameters, and those that came twice. */
  readonly ignored: readonly string[];
  /** None of what the mock itself refuses. */
  readonly remarks: readonly Remark[];
}

export interface Journal {
  add(exchange: Exchange, number: number, by: Answering): void;
  /** From the oldest that is still known to the latest. They are judged when they are first read, which takes its time. */
  entries(): readonly JournalEntry[];
  /** Says that what there is has become another: what comes now is not judged by what was seen before. */
  turn(): void;
  clear(): void;
}

/** So much text is remembered, in characters: what is kept for long costs whoever collects garbage, again and again. */
const mostText = 1 << 18;

/** Remembers the last so many exchanges; fewer where they are large. */
export function createJournal(capacity: number, newJudge: () => Judge = () => () => none): Journal {
  /** The latest stand before `next`. */
  let ring: (Noted | undefined)[] = [];
  /** How much text each of them has: to look at one that is old takes as long as all else, for it is in no cache. */
  let sizes: number[] = [];
  let next = 0;
  /** The oldest that is remembered, and how much text they have together. */
  let oldest = 0;
  let text = 0;
  let judged = new Map<Noted, JournalEntry>();
  let judge: Judge | undefined;
  /** How often it was turned, by now and when the judge began. */
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
  /** How often the journal had been turned. */
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

/** Each with what may be shown of it: whether it begins with a word that says what it is. */
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
