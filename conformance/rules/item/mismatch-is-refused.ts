import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { conditionOf, isMet } from "./condition.js";

export default rule({
  id: "item.mismatch-is-refused",
  level: "SHOULD",
  says: "An update or a deletion is not carried out if its If-Match names another revision than the item has.",
  cites: "#/components/parameters/IfMatch",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence(call, history) {
    const condition = conditionOf(call, history);
    // A second update with the same revision is the subject of another rule (`item.no-update-is-lost`).
    if (condition?.asked === history.won()) return;
    return condition && !isMet(condition) ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
