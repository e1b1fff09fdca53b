import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "permission.bad-value-is-refused",
  level: "SHOULD",
  says: "A Read, Write or Manage that is neither true nor false is refused, and so is an identity of more than 256 characters.",
  cites: "#/x-problems/attribute-invalid",
  holds: ["#/x-problems/identity-malformed"],
  on: ["UpdateSyncMapPermission"],
  evidence(call) {
    if ([...call.path.Identity].length > 256) return answered(call);
    const { Read, Write, Manage } = call.form ?? {};
    const isBad = [Read, Write, Manage].some((each) => each !== undefined && /^(maybe|yes|no|\d{2,})$/.test(each));
    return isBad ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
