import type { Model } from "./model.js";
import type { World } from "./world.js";

/** Deletes expired rows a few at a time, so that no request waits while many expire at once. */
export interface Sweeper {
  /** Must be called whenever rows may have got deadlines. */
  arm(): void;
  /** Starts at once; to be called when the time may have moved. */
  sweep(): void;
  stop(): void;
}

/** The longest duration of one turn, in milliseconds, and the number of rows deleted between checks of it. */
const turn = 3;
const few = 64;

/** The longest interval between looks, in milliseconds of the system clock: the mock's clock may be moved without notice. */
const oftenEnough = 1000;

/** How early a timer may fire, in milliseconds: its delay counts from the start of the event loop turn in which it is set. */
const early = 10;

/** The largest delay of a timer, in milliseconds. */
const longest = 2 ** 31 - 1;

/** The original timers: a test that runs all of its fake timers would never finish if these looks were among them. */
const { setTimeout: wait, clearTimeout: notWait } = globalThis;

type Timer = ReturnType<typeof setTimeout>;

/** A timer for the next expiry. It uses a test's fake timers if they are installed. */
interface Due {
  readonly at: number;
  /** The time when it was set. */
  readonly since: number;
  /** The function that set it: if it has been replaced since, this timer may never fire. */
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
        // Either the clock stands still, so only polling is left; or the timer fired early, and the system clock is about to go on.
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

/** Keeps the timer from holding the process open. In browsers a timer is a number and does not. */
function unheld(timer: Timer): Timer {
  if (typeof timer === "object") timer.unref();
  return timer;
}
