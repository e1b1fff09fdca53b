import { rule } from "../../../src/audit/rule.js";
import { answered } from "../refusal.js";

export default rule({
  id: "permission.is-set-anew",
  level: "SHOULD",
  says: "A permission can be set whether or not the identity already has one.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/post",
  assumes: "sole-writer",
  on: ["UpdateSyncMapPermission"],
  evidence(call, history) {
    const { form, path, status } = call;
    const isWhole = [form?.Read, form?.Write, form?.Manage].every((each) => each === "true" || each === "false");
    if (!isWhole || path.Identity.length > 256 || !history.above()?.exists) return;
    return status === 404 ? { status } : answered(call);
  },
  judge: ({ status }) =>
    status === 404
      ? { at: "status", expected: "not 404, as a permission need not be there to be set", actual: status }
      : undefined,
});
