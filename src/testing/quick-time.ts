/** A time in which waiting takes none: it jumps to the end of each wait, and remembers how long it was. */
import type { Time } from "../drive/time.js";

export interface QuickTime extends Time {
  /** Every wait so far, in milliseconds. */
  readonly waits: readonly number[];
}

export function quickTime(start = Date.parse("2026-01-01T00:00:00Z")): QuickTime {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async sleep(ms) {
      waits.push(ms);
      now += ms;
    },
  };
}
