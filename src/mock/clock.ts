import { timeIn } from "./relative-time.js";

/** What time it is in the mock, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Moves the time on by so many seconds. */
  advance(seconds: number): void;
}

/** The machine's time, plus whatever it was advanced by. */
export function systemClock(): Clock {
  let ahead = 0;
  let last = 0;
  return {
    now: () => {
      const time = Date.now() + ahead;
      if (time !== last) last = time;
      return last; // the same number again, and not one like it, of which each would be an object of its own
    },
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

/** Stands still at `start` until it is advanced. Throws TypeError for what is no time from 1970 to 9998. */
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

/** The longest that something lives, in seconds. */
const longestTtl = 31_536_000;

/** Beyond this, what is made expires at a date that cannot be written as the API writes dates. */
const latest = Date.parse("9999-12-31T23:59:59Z") - longestTtl * 1000;

/** A time in milliseconds since 1970; undefined if it is none that a clock may show. Texts may count from `now`, too. */
export function momentIn(value: unknown, now: number): number | undefined {
  const at = typeof value === "string" ? timeIn(value, now) : value instanceof Date ? value.getTime() : value;
  return typeof at === "number" && at >= 0 && at <= latest ? at : undefined;
}

/** The same. Throws TypeError for what is none, where `does` says what begins then. */
function momentOf(value: unknown, now: number, does: string): number {
  const moment = momentIn(value, now);
  if (moment !== undefined) return moment;
  const forms = "milliseconds since 1970, a Date or a text such as 2026-01-01T00:00:00Z";
  throw new TypeError(`${does} at a time from 1970 to 9998: ${forms}; not at ${shown(value)}`);
}

/** Whether a clock may be moved on by so many seconds. */
export const mayAdvance = (seconds: unknown, now: number): seconds is number =>
  typeof seconds === "number" && seconds >= 0 && now + seconds * 1000 < latest;

/** How that is said to whoever asks for more, or less. */
export const farthest = "a clock advances by seconds from 0 to the year 9999";

/** How a steered clock differs from the one beneath it. */
export interface Steered {
  /** Milliseconds. */
  readonly ahead: number;
  /** When it stands still, in milliseconds since 1970; null while it runs. */
  readonly frozenAt: number | null;
}

/** A clock over another one, which it leaves alone. */
export interface SteeredClock extends Clock {
  /** Stands still, at this time or where it is. Throws TypeError or RangeError for what is no such time. */
  freeze(at?: Moment): void;
  /** Runs on from where it stands. */
  run(): void;
  /** Whether it stands still, whatever the one beneath does. */
  isFrozen(): boolean;
  steered(): Steered;
  /** Steers it as it was steered before; without that, not at all. */
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

/** As it would be written in code, so that "60" is told from 60. */
const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value));
