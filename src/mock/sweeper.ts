import type { Model } from "./model.js";
import type { World } from "./world.js";

/** Deletes rows whose time is over, a few at a time, so that no request waits for the many that expire at once. */
export interface Sweeper {
  /** Is to be called whenever rows may have got deadlines, or the time may have moved. */
  arm(): void;
  stop(): void;
}

/** So long one turn may last, in milliseconds, and so many rows are deleted between looks at the time. */
const turn = 3;
const few = 64;

/** It looks at least this often, in milliseconds: a clock may be moved beneath it, and a timer has a largest delay. */
const oftenEnough = 1000;

export function sweeper({ store, clock, lag, readings }: World, model: Model): Sweeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number): void => {
    timer = setTimeout(sweep, milliseconds);
    if (typeof timer === "object") timer.unref(); // a number in browsers, where nothing waits for it
  };

  const sweep = (): void => {
    const until = performance.now() + turn;
    while (model.expire(few) === few) {
      if (performance.now() < until) continue;
      wait(0);
      return;
    }
    timer = undefined;
    arm();
  };

  const arm = (): void => {
    if (timer !== undefined || readings.expiry === "lazy") return;
    const next = store.nextExpiry();
    if (next === Number.POSITIVE_INFINITY) return;
    wait(Math.min(Math.max(next + lag.ms - clock.now(), 0), oftenEnough));
  };

  return {
    arm,
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
