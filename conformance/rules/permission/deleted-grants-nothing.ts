import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { grantsNothing } from "./nothing.js";

/** The answer after a deletion is open (deleted-permission). */
export default rule({
  id: "permission.deleted-grants-nothing",
  level: "SHOULD",
  says: "A deleted permission is missing, or grants nothing.",
  cites: "#/x-statements/permission-deletion",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/delete"],
  assumes: "sole-writer",
  on: ["FetchSyncMapPermission"],
  evidence: (call, history) =>
    history.addressed()?.deleted && tellsWhatIs(call)
      ? { status: call.status, isNone: grantsNothing(call) }
      : undefined,
  judge: ({ status, isNone }) =>
    isNone ? undefined : { at: "status", expected: "404, or a permission that grants nothing", actual: status },
});
