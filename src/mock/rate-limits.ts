/**
 * The documented rate limits: 20 reads and 20 writes a second for each object, where items count for their Map; 20 creations and
 * deletions a second for each Service; 80 reads and writes a second for each permission. Each allows a burst of ten seconds' worth.
 *
 * @see https://www.twilio.com/docs/sync/limits
 */
import type { Clock } from "./clock.js";

const usual = 20;
const seconds = 10;

export interface RateLimits {
  /** Takes one request from the limit of `perSecond`; false if nothing is left. Something is left again within a second. */
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
      if (buckets.size >= mostBuckets && !buckets.has(key)) buckets.clear(); // full buckets again: no request is refused that should not be
      const isTaken = left >= 1;
      buckets.set(key, { left: isTaken ? left - 1 : left, at: now });
      return isTaken;
    },
  };
}
