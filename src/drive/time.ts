/** The clock and the waits of a run, which tests can replace so that they need not wait. */
import { setTimeout as delay } from "node:timers/promises";
import { having } from "../http/options.js";

export interface Time {
  /** In milliseconds since 1970. */
  now(): number;
  /** Resolves after this many milliseconds, or as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A clock that never goes back. `performance` would do as well, but takes most of a millisecond to load. */
function sinceSomeTime(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

const origin = Date.now() - sinceSomeTime();

export const timeForm = having("now", "sleep");

export const systemTime: Time = {
  now: () => origin + sinceSomeTime(),
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch {
      // an abort ends the wait; the caller checks the signal
    }
  },
};
