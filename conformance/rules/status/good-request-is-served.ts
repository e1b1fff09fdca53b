import type { AnyCall } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import { rule } from "../../../src/audit/rule.js";
import { isGood } from "../good.js";
import { blamesForm } from "../refusal.js";
import { allOperations } from "../subjects.js";

/** A server error is the subject of another rule (`status.no-request-breaks-the-server`). */
export default rule({
  id: "status.good-request-is-served",
  level: "MUST",
  says: "A request that is as documented is not refused for its form.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/post",
  holds: ["#/x-statements/rest"],
  on: allOperations,
  evidence: (call, history) => (isGood(call) && isFree(call, history) ? { status: call.status } : undefined),
  judge: ({ status }) =>
    blamesForm({ status }) ? { at: "status", expected: "no refusal of a good request", actual: status } : undefined,
});

/** Whether the name or key of a creation is free; if it is taken, any 4xx is allowed. */
function isFree(call: AnyCall, history: History): boolean {
  if (call.op === "CreateSyncMap") {
    const name = call.form?.UniqueName;
    return name === undefined || (history.soleWriter && !history.mayBeTaken(name));
  }
  if (call.op !== "CreateSyncMapItem") return true;
  return history.soleWriter && history.above()?.exists === true && !history.known(call.form?.Key);
}
