import type { Model } from "./model.js";
import type { World } from "./world.js";

/** Deletes rows whose time is over, a few at a time, so that no request waits for the many that expire at once. */
export interface Sweeper {
  /** Is to be called whenever rows may have got deadlines. */
  arm(): void;
  /** Begins at once, where the time may have moved. */
  sweep(): void;
  stop(): void;
}

/** So long one turn may last, in milliseconds, and so many rows are deleted between looks at the time. */
const turn = 3;
const few = 64;

/** It looks at least this often, in milliseconds of the machine: a clock may be moved beneath it. */
const oftenEnough = 1000;

/** So much too early a timer may go off, in milliseconds: it counts from the beginning of the turn of the event loop in which it is set. */
const early = 10;

/** A timer has a largest delay, in milliseconds. */
const longest = 2 ** 31 - 1;

/** As they are when this is loaded: a test that runs all of its own timers would never come to the end of those that look again. */
const { setTimeout: wait, clearTimeout: notWait } = globalThis;

type Timer = ReturnType<typeof setTimeout>;

/** A timer for when the next row is over, in the time of a test where that has taken the place of the machine's. */
interface Due {
  readonly at: number;
  /** What time it was when it was set. */
  readonly since: number;
  /** What set it: whoever puts other timers in its place may never let it go off. */
  readonly by: typeof setTimeout;
  cancel(): void;
}

export function sweeper({ store, clock, lag, readings }: World, model: Model): Sweeper {
  let glance: Timer | undefined;
  let due: Due | undefined;

  const sweep = (): void => {
    if (readings.expiry === "lazy") return;
    const until = performance.now() + turn;
    while (model.expire(few) === few) {
      if (performance.now() < until) continue;
      glance ??= unheld(wait(look, oftenEnough));
      setDue(store.nextExpiry(), 0);
      return;
    }
    arm();
  };

  const setDue = (at: number, milliseconds: number): void => {
    due?.cancel();
    const { setTimeout: by, clearTimeout: cancel } = globalThis;
    const since = clock.now();
    const goOff = (): void => {
      if (clock.now() === since && milliseconds > 0) {
        // The clock stands still, and nothing is to be waited for; or this was early, and the machine's is about to go on.
        notWait(glance);
        glance = unheld(wait(look, Math.min(milliseconds + early, oftenEnough)));
      } else due = undefined;
      sweep();
    };
    const timer = unheld(by(goOff, milliseconds));
    due = { at, since, by, cancel: () => cancel(timer) };
  };

  const look = (): void => {
    glance = undefined;
    if (due?.since !== clock.now()) forgetDue();
    sweep();
  };

  const forgetDue = (): void => {
    due?.cancel();
    due = undefined;
  };

  const arm = (): void => {
    if (readings.expiry === "lazy") return;
    const next = store.nextExpiry();
    if (next === Number.POSITIVE_INFINITY) return;
    glance ??= unheld(wait(look, oftenEnough));
    if (due && next >= due.at && due.by === globalThis.setTimeout) return;
    setDue(next, Math.min(Math.max(next + lag.ms - clock.now(), 0), longest));
  };

  return {
    arm,
    sweep,
    stop() {
      notWait(glance);
      glance = undefined;
      forgetDue();
    },
  };
}

/** A timer that no process waits for; in browsers it is a number, and nothing does. */
function unheld(timer: Timer): Timer {
  if (typeof timer === "object") timer.unref();
  return timer;
}
