import type { Call } from "../../../src/api/call.js";

/** Whether an answer grants an identity nothing: there is no permission, or one that says no to everything. */
export function grantsNothing({ status, shown }: Call<"FetchSyncMapPermission">): boolean {
  return status === 404 || shown.some(({ it }) => it.read === false && it.write === false && it.manage === false);
}
