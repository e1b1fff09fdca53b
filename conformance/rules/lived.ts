import type { Known } from "../../src/audit/history.js";
import { timeOf } from "./time.js";

const aWhile = 5_000;

/** Whether a Map with a deadline has existed for a while, so that if it is gone, it expired rather than never existed. */
export function hasLived({ current }: Known, now: number | undefined): boolean {
  const created = timeOf(current?.date_created);
  if (timeOf(current?.date_expires) === undefined || now === undefined || created === undefined) return false;
  return now - created >= aWhile;
}
