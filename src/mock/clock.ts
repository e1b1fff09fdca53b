/** What time it is in the mock, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Moves the time on by so many seconds. */
  advance(seconds: number): void;
}

/** The machine's time, plus whatever it was advanced by. */
export function systemClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

/** Stands still at `start` until it is advanced. */
export function manualClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    advance: (seconds) => {
      time += seconds * 1000;
    },
  };
}

/** How a steered clock differs from the one beneath it. */
export interface Steered {
  /** Milliseconds. */
  readonly ahead: number;
  /** When it stands still, in milliseconds since 1970; null while it runs. */
  readonly frozenAt: number | null;
}

/** A clock over another one, which it leaves alone. */
export interface SteeredClock extends Clock {
  /** Stands still, at this time or where it is. */
  freeze(at?: number): void;
  /** Runs on from where it stands. */
  run(): void;
  steered(): Steered;
  /** Steers it as it was steered before; without that, not at all. */
  steer(as?: Steered): void;
}

export function steeredClock(beneath: Clock): SteeredClock {
  let ahead = 0;
  let frozenAt: number | null = null;
  const now = (): number => frozenAt ?? beneath.now() + ahead;
  return {
    now,
    advance(seconds) {
      if (!Number.isFinite(seconds)) throw new TypeError(`a clock advances by a number of seconds, not by ${seconds}`);
      if (frozenAt === null) ahead += seconds * 1000;
      else frozenAt += seconds * 1000;
    },
    freeze(at = now()) {
      if (!Number.isFinite(at)) throw new TypeError("a clock is frozen at a time in milliseconds since 1970");
      frozenAt = at;
    },
    run() {
      if (frozenAt !== null) ahead = frozenAt - beneath.now();
      frozenAt = null;
    },
    steered: () => ({ ahead, frozenAt }),
    steer(as = { ahead: 0, frozenAt: null }) {
      ({ ahead, frozenAt } = as);
    },
  };
}
