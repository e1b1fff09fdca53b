import type { Call } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";

/** A write that asks for a revision, and the one that the item has. */
export interface Condition {
  /** Without the quotes that it may be sent in. */
  readonly asked: string;
  readonly revision: string;
  readonly status: number;
}

/** Nothing if it is not known what the item is at, or if more or less than one revision is asked for. */
export function conditionOf(
  { exchange, status }: Call<"UpdateSyncMapItem" | "DeleteSyncMapItem">,
  history: History,
): Condition | undefined {
  const header = exchange.request.headers["if-match"]?.trim();
  const asked = header && /^"?([^",*\s]+)"?$/.exec(header)?.[1];
  const known = history.addressed();
  const revision = known?.current?.revision;
  if (!asked || typeof revision !== "string" || !history.exists(known)) return undefined;
  return { asked, revision, status };
}

/** Whether an item has the revision that is asked for: a number is the same with capitals. */
export const isMet = ({ asked, revision }: Condition): boolean => asked.toLowerCase() === revision.toLowerCase();
