import type { Call } from "../../../src/api/call.js";
import { revisionAsked } from "../../../src/audit/asked.js";
import type { History } from "../../../src/audit/history.js";

/** A conditional write: the requested revision and the item's own. */
export interface Condition {
  /** Without quotes. */
  readonly asked: string;
  readonly revision: string;
  readonly status: number;
}

/** Undefined if the item's revision is unknown, or if the condition does not name exactly one revision. */
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

/** Whether an item has the requested revision. Upper and lower case digits are equal. */
export const isMet = ({ asked, revision }: Condition): boolean => asked.toLowerCase() === revision.toLowerCase();
