import type { Call } from "../../../src/api/call.js";
import { revisionAsked } from "../../../src/audit/asked.js";
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
  call: Call<"UpdateSyncMapItem" | "DeleteSyncMapItem">,
  history: History,
): Condition | undefined {
  const asked = revisionAsked(call);
  const known = history.addressed();
  const revision = known?.current?.revision;
  if (!asked || typeof revision !== "string" || !history.exists(known)) return undefined;
  return { asked, revision, status: call.status };
}

/** Whether an item has the revision that is asked for: a number is the same with capitals. */
export const isMet = ({ asked, revision }: Condition): boolean => asked.toLowerCase() === revision.toLowerCase();
