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
