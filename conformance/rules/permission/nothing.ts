import type { Call } from "../../../src/api/call.js";

/** Whether an answer grants no rights: there is no permission, or all its rights are false. */
export function grantsNothing({ status, shown }: Call<"FetchSyncMapPermission">): boolean {
  return status === 404 || shown.some(({ it }) => it.read === false && it.write === false && it.manage === false);
}
