/**
 * The documented rates: twenty reads and twenty writes a second for each object, in which what is done with the items of a Map
 * counts for the Map; twenty creations and deletions for each Service; eighty reads and writes for each permission. All have
 * room for ten seconds' worth at once.
 *
 * @see https://www.twilio.com/docs/sync/limits
 */
import type { Clock } from "./clock.js";

const usual = 20;
const seconds = 10;

export interface RateLimits {
  /** Takes one of what is left of so many a second; false where nothing is, and something is again within a second. */
  take(key: string, perSecond?: number): boolean;
}

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;

export function rateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, perSecond = usual) {
      const now = clock.now();
      const room = seconds * perSecond;
      const bucket = buckets.get(key) ?? { left: room, at: now };
      const left = Math.min(room, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
      if (buckets.size >= mostBuckets && !buckets.has(key)) buckets.clear(); // full again, which refuses nobody wrongly
      const isTaken = left >= 1;
      buckets.set(key, { left: isTaken ? left - 1 : left, at: now });
      return isTaken;
    },
  };
}
