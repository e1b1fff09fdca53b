import type { Call } from "../../../src/api/call.js";
import { rule } from "../../../src/audit/rule.js";
import { conditionOf, isMet } from "./condition.js";
import { isGoodItem } from "./good.js";

const isUpdate = (call: Call<"UpdateSyncMapItem" | "DeleteSyncMapItem">): call is Call<"UpdateSyncMapItem"> =>
  call.op === "UpdateSyncMapItem";

/** A value that is not a revision may be refused differently. */
export default rule({
  id: "item.mismatch-is-412",
  level: "SHOULD",
  says: "A request whose If-Match names another revision is refused with 412.",
  cites: "#/x-problems/revision-mismatch",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence(call, history) {
    const condition = conditionOf(call, history);
    // If something else is wrong with the request, that may be reported instead.
    if (isUpdate(call) && !isGoodItem(call)) return;
    const isRevision = /^[\da-f]+$/.test(condition?.asked ?? "");
    const { status } = call;
    if (!condition || isMet(condition) || !isRevision) return;
    return status >= 400 && status < 500 && ![401, 403, 404, 407, 408, 429].includes(status) ? { status } : undefined;
  },
  judge: ({ status }) => (status === 412 ? undefined : { at: "status", expected: "412", actual: status }),
});
