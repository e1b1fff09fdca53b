/** Time as a run knows it, so that a test need not wait. */
import { setTimeout as delay } from "node:timers/promises";
import { having } from "../http/options.js";

export interface Time {
  /** In milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Never goes back; `performance` would say the same, and takes most of a millisecond to load. */
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
      // an interruption ends the wait; whoever waited looks at the signal
    }
  },
};
