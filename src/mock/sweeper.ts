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

/** It looks at least this often, in milliseconds of the machine: a clock may be moved beneath it. */
const oftenEnough = 1000;

/** A timer has a largest delay, in milliseconds. */
const longest = 2 ** 31 - 1;

/** As they are when this is loaded: a test that runs all of its own timers would never come to the end of those that look again. */
const { setTimeout: wait, clearTimeout: notWait } = globalThis;

type Timer = ReturnType<typeof setTimeout>;

export function sweeper({ store, clock, lag, readings }: World, model: Model): Sweeper {
  let glance: Timer | undefined;
  /** Goes off when the next row is over, in the time of a test where that has taken the place of the machine's. */
  let due: Timer | undefined;
  let dueAt = Number.POSITIVE_INFINITY;

  const sweep = (): void => {
    const until = performance.now() + turn;
    while (model.expire(few) === few) {
      if (performance.now() < until) continue;
      setDue(0);
      return;
    }
    arm();
  };

  const setDue = (milliseconds: number): void => {
    clearTimeout(due);
    const since = clock.now();
    due = unheld(
      setTimeout(() => {
        if (clock.now() !== since || milliseconds === 0) dueAt = Number.POSITIVE_INFINITY;
        sweep();
      }, milliseconds),
    );
  };

  const look = (): void => {
    glance = undefined;
    sweep();
  };

  const arm = (): void => {
    if (readings.expiry === "lazy") return;
    const next = store.nextExpiry();
    if (next === Number.POSITIVE_INFINITY) return;
    glance ??= unheld(wait(look, oftenEnough));
    if (next >= dueAt) return;
    dueAt = next;
    setDue(Math.min(Math.max(next + lag.ms - clock.now(), 0), longest));
  };

  return {
    arm,
    stop() {
      notWait(glance);
      clearTimeout(due);
      glance = undefined;
      dueAt = Number.POSITIVE_INFINITY;
    },
  };
}

/** A timer that no process waits for; in browsers it is a number, and nothing does. */
function unheld(timer: Timer): Timer {
  if (typeof timer === "object") timer.unref();
  return timer;
}
