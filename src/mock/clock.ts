import { timeIn } from "./relative-time.js";

/** The time in the mock, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Advances the time by this many seconds. */
  advance(seconds: number): void;
}

/** The system time, plus the time it was advanced by. */
export function systemClock(): Clock {
  let ahead = 0;
  let last = 0;
  return {
    now: () => {
      const time = Date.now() + ahead;
      if (time !== last) last = time;
      return last; // reusing the number of the same millisecond avoids allocating an equal one
    },
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

/** A clock that stands still at `start` until it is advanced. Throws TypeError for a time outside 1970 to 9998. */
export function manualClock(start: Moment): Clock {
  let time = momentOf(start, Date.now(), "a manual clock starts");
  return {
    now: () => time,
    advance: (seconds) => {
      time += seconds * 1000;
    },
  };
}

/** A time: milliseconds since 1970, a Date, or a text such as 2026-01-01T00:00:00Z. */
export type Moment = number | string | Date;

/** The longest time-to-live, in seconds. */
const longestTtl = 31_536_000;

/** The latest time of a clock. After it, an expiry date could fall beyond the year 9999, which the API's date format cannot express. */
const latest = Date.parse("9999-12-31T23:59:59Z") - longestTtl * 1000;

/** A time in milliseconds since 1970; undefined if it is out of a clock's range. Texts may also be relative to `now`. */
export function momentIn(value: unknown, now: number): number | undefined {
  const at = typeof value === "string" ? timeIn(value, now) : value instanceof Date ? value.getTime() : value;
  return typeof at === "number" && at >= 0 && at <= latest ? at : undefined;
}

/** Like {@link momentIn}, but throws TypeError if there is no such time. `does` begins the message. */
function momentOf(value: unknown, now: number, does: string): number {
  const moment = momentIn(value, now);
  if (moment !== undefined) return moment;
  const forms = "milliseconds since 1970, a Date or a text such as 2026-01-01T00:00:00Z";
  throw new TypeError(`${does} at a time from 1970 to 9998: ${forms}; not at ${shown(value)}`);
}

/** Whether a clock may be advanced by this many seconds. */
export const mayAdvance = (seconds: unknown, now: number): seconds is number =>
  typeof seconds === "number" && seconds >= 0 && now + seconds * 1000 < latest;

/** The beginning of the message for any other number of seconds. */
export const farthest = "a clock advances by seconds from 0 to the year 9999";

/** How a steered clock differs from the one beneath it. */
export interface Steered {
  /** Milliseconds. */
  readonly ahead: number;
  /** When it stands still, in milliseconds since 1970; null while it runs. */
  readonly frozenAt: number | null;
}

/** A clock on top of another one, which it does not change. */
export interface SteeredClock extends Clock {
  /** Stops the clock, at this time or at the current one. Throws TypeError for an invalid time. */
  freeze(at?: Moment): void;
  /** Lets the clock run from where it stopped. */
  run(): void;
  /** Whether this clock is frozen, regardless of the one beneath. */
  isFrozen(): boolean;
  steered(): Steered;
  /** Restores an earlier steering; without an argument, removes any. */
  steer(as?: Steered): void;
}

export function steeredClock(beneath: Clock): SteeredClock {
  let ahead = 0;
  let frozenAt: number | null = null;
  const now = (): number => frozenAt ?? (ahead === 0 ? beneath.now() : beneath.now() + ahead);
  return {
    now,
    advance(seconds) {
      if (!Number.isFinite(seconds))
        throw new TypeError(`a clock advances by a number of seconds, not by ${shown(seconds)}`);
      if (!mayAdvance(seconds, now())) {
        throw new RangeError(`${farthest}, not by ${seconds}`);
      }
      if (frozenAt === null) ahead += seconds * 1000;
      else frozenAt += seconds * 1000;
    },
    freeze(at = now()) {
      frozenAt = momentOf(at, now(), "a clock is frozen");
    },
    run() {
      if (frozenAt !== null) ahead = frozenAt - beneath.now();
      frozenAt = null;
    },
    isFrozen: () => frozenAt !== null,
    steered: () => ({ ahead, frozenAt }),
    steer(as = { ahead: 0, frozenAt: null }) {
      ({ ahead, frozenAt } = as);
    },
  };
}

/** The value as written in code, so that "60" can be told from 60. */
const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value));
