import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { grantsNothing } from "./nothing.js";

export default rule({
  id: "permission.is-of-its-map-only",
  level: "SHOULD",
  says: "A permission is shown only for its Map and its identity, and for no other Map or identity.",
  cites: "#/x-statements/permission-belonging",
  holds: ["#/x-problems/unknown-permission"],
  assumes: "sole-writer",
  on: ["FetchSyncMapPermission"],
  evidence: (call, history) =>
    history.neverWas() && tellsWhatIs(call) ? { status: call.status, isNone: grantsNothing(call) } : undefined,
  judge: ({ status, isNone }) =>
    isNone ? undefined : { at: "status", expected: "404, as this Map was never given this permission", actual: status },
});
