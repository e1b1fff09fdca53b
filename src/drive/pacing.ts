/** How fast a target is asked: so many requests a second, so many at once, and none while it asks to be left alone. */
import { timeOfHttpDate } from "../http/date.js";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { type Forms, number, whole } from "../http/options.js";
import { Interrupted } from "./run.js";
import type { Time } from "./time.js";

/** Sends a request and waits for its answer. */
export type Ask = (request: HttpRequest) => Promise<Exchange>;

export interface Pace {
  /** Requests that begin per second, at most; without it, or at 0, as many as can be. */
  readonly rate?: number;
  /** Requests under way at once, at most. */
  readonly concurrency: number;
}

export const paceForms: Forms<Partial<Pace>> = { rate: number(0), concurrency: whole(1) };

/** The longest that a target is waited for, in milliseconds. */
export const longestWait = 60_000;

/** How long the first wait is where a target asks for one without saying how long, in milliseconds; it doubles each time. */
const firstWait = 500;

/**
 * Asks no faster than this; after a 429 or 503, whoever comes next waits as long as `Retry-After` says. Once the signal aborts, whoever
 * still waits is not sent, and rejects with {@link Interrupted}.
 */
export function paced(ask: Ask, { rate, concurrency }: Pace, time: Time, signal?: AbortSignal): Ask {
  const interval = rate ? 1000 / rate : 0;
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let next = 0;
  let refusals = 0;

  const turn = async (): Promise<void> => {
    for (let now = time.now(); now < next && !signal?.aborted; now = time.now()) await time.sleep(next - now, signal);
    if (signal?.aborted) throw new Interrupted("interrupted");
    next = Math.max(next, time.now()) + interval;
  };

  return async (request) => {
    if (underWay < concurrency) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await turn();
      const exchange = await ask(request);
      const { response } = exchange;
      refusals = asksToWait(response) ? refusals + 1 : 0;
      if (refusals > 0) {
        const wait = retryAfter(response, time.now()) ?? firstWait * 2 ** (refusals - 1);
        next = Math.max(next, time.now() + Math.min(wait, longestWait));
      }
      return exchange;
    } finally {
      const first = waiting.shift();
      if (first) first();
      else underWay -= 1;
    }
  };
}

/** Whether an answer asks to come back later. */
export function asksToWait({ status }: HttpResponse): boolean {
  return status === 429 || status === 503;
}

/** What `Retry-After` says, in milliseconds from now (RFC 9110, 10.2.3): seconds or a date. Undefined if it says nothing. */
export function retryAfter({ headers }: HttpResponse, now: number): number | undefined {
  const said = headers["retry-after"]?.trim();
  if (said === undefined || said === "") return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = timeOfHttpDate(said);
  return date === undefined ? undefined : Math.max(0, date - now);
}
