/** Repeats requests where that is safe: those that were not carried out, and those that change nothing. */
import type { Exchange, HttpRequest } from "../http/exchange.js";
import { TargetError } from "../http/target-error.js";
import { type Ask, longestWait, retryAfter } from "./pacing.js";
import { Interrupted } from "./run.js";
import type { Time } from "./time.js";

/** The maximum number of repetitions of a request. */
export const retries = 3;

/** The wait after a broken connection, in milliseconds; doubles each time. */
const firstWait = 250;

/** If a request began longer ago than this, in milliseconds, a broken connection is not retried. */
const patience = 5_000;

/** Whether a request may be carried out twice without harm (RFC 9110, 9.2.1). */
export const isSafe = ({ method }: HttpRequest): boolean => ["GET", "HEAD", "OPTIONS"].includes(method);

export interface Patience {
  readonly time: Time;
  /** Stops repeating. */
  readonly signal?: AbortSignal;
  /** Whether a request may be carried out twice without harm; by default if its method is safe. */
  readonly repeatable?: (request: HttpRequest) => boolean;
  /** Whether the target is known to answer. */
  readonly known?: boolean;
}

/** Statuses of temporary outages, usually from a gateway. */
const passing: readonly number[] = [502, 503, 504];

/**
 * Repeats a request that was refused with 429, since it was not carried out. Repeats a request that `repeatable` allows after an outage or,
 * once the target has answered at all, after a broken connection. Returns the last exchange. Throws {@link TargetError} if the target keeps
 * refusing with 429, or asks to wait for more than a minute.
 */
export function patient(ask: Ask, { time, signal, repeatable = isSafe, known = false }: Patience): Ask {
  let answers = known;
  return async (request) => {
    const began = time.now();
    for (let attempt = 0; ; attempt++) {
      const last = attempt === retries || signal?.aborted === true;
      try {
        const exchange = await ask(request);
        answers = true;
        const { status } = exchange.response;
        if (status === 429) {
          if (signal?.aborted) throw new Interrupted("interrupted");
          refuseToWait(exchange, last, time.now());
          continue;
        }
        if (last || !passing.includes(status) || !repeatable(request)) return exchange;
      } catch (error) {
        const broken = error instanceof TargetError && !(error instanceof Unwilling);
        const hopeless = last || !answers || time.now() - began > patience;
        if (!broken || hopeless || !repeatable(request)) throw error;
        await time.sleep(firstWait * 2 ** attempt, signal);
      }
    }
  };
}

/** The target refuses to be asked. */
class Unwilling extends TargetError {}

function refuseToWait({ request, response }: Exchange, last: boolean, now: number): void {
  const { origin } = new URL(request.url);
  const wait = retryAfter(response, now) ?? 0;
  if (wait > longestWait) {
    throw new Unwilling(`${origin} asks to be left alone for ${Math.ceil(wait / 1000)} s (429); try again later`);
  }
  if (last) {
    throw new Unwilling(`${origin} refused a request ${retries + 1} times for coming too fast (429); lower the rate`);
  }
}
