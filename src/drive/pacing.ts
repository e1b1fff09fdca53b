/** Limits how fast a target is asked: a rate, a number of concurrent requests, and pauses that the target asks for. */
import { timeOfHttpDate } from "../http/date.js";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { type Forms, number, whole } from "../http/options.js";
import { Interrupted } from "./run.js";
import type { Time } from "./time.js";

/** Sends a request and waits for its answer. */
export type Ask = (request: HttpRequest) => Promise<Exchange>;

export interface Pace {
  /** The maximum number of requests that begin per second; unlimited if 0 or not given. */
  readonly rate?: number;
  /** The maximum number of concurrent requests. */
  readonly concurrency: number;
}

export const paceForms: Forms<Partial<Pace>> = { rate: number(0), concurrency: whole(1) };

/** The longest wait that a target may ask for, in milliseconds. */
export const longestWait = 60_000;

/** The first wait if a target does not say how long, in milliseconds; doubles each time. */
const firstWait = 500;

/**
 * Sends requests within the pace. After a 429 or 503, the next one waits as long as `Retry-After` says. Once the signal aborts, requests
 * that still wait are not sent, and reject with {@link Interrupted}.
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

/** Whether an answer asks the client to come back later. */
export function asksToWait({ status }: HttpResponse): boolean {
  return status === 429 || status === 503;
}

/** The wait that `Retry-After` asks for, given as seconds or a date (RFC 9110, 10.2.3), in milliseconds. Undefined if there is none. */
export function retryAfter({ headers }: HttpResponse, now: number): number | undefined {
  const said = headers["retry-after"]?.trim();
  if (said === undefined || said === "") return undefined;
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = timeOfHttpDate(said);
  return date === undefined ? undefined : Math.max(0, date - now);
}
