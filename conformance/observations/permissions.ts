/** The open questions about permissions. */
import { observer } from "../../src/audit/observer.js";

export const deletedPermission = observer({
  question: "deleted-permission",
  on: ["FetchSyncMapPermission"],
  observe({ status, shown: [shown] }, history) {
    if (!history.addressed()?.deleted) return undefined;
    if (status === 404) return "missing";
    return shown && !shown.it.read && !shown.it.write && !shown.it.manage ? "all-false" : undefined;
  },
});

export const missingPermissionCode = observer({
  question: "missing-permission-code",
  on: ["FetchSyncMapPermission", "DeleteSyncMapPermission"],
  observe: ({ status, problem }, history) =>
    status === 404 && history.above()?.exists && typeof problem?.code === "number" ? String(problem.code) : undefined,
});

export const permissionLeftOut = observer({
  question: "permission-left-out",
  on: ["UpdateSyncMapPermission"],
  observe({ form, status, succeeded, repeated }) {
    const sent = [form?.Read, form?.Write, form?.Manage].filter((each) => each !== undefined);
    const isPlain = sent.every((each) => each === "true" || each === "false");
    if (!form || repeated.length > 0 || sent.length === 3 || !isPlain) return undefined;
    if (succeeded) return "false";
    return status === 400 ? "refused" : undefined;
  },
});
