import type { Known } from "../../src/audit/history.js";
import { timeOf } from "./time.js";

const aWhile = 5_000;

/** Whether a Map with a deadline has lived for a while: if it is gone, its deadline took it, not the call after its creation. */
export function hasLived({ current }: Known, now: number | undefined): boolean {
  const created = timeOf(current?.date_created);
  if (timeOf(current?.date_expires) === undefined || now === undefined || created === undefined) return false;
  return now - created >= aWhile;
}
