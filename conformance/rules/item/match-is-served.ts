import { rule } from "../../../src/audit/rule.js";
import { conditionOf, isMet } from "./condition.js";

export default rule({
  id: "item.match-is-served",
  level: "SHOULD",
  says: "An update or a deletion that asks with If-Match for the revision that the item has is not refused for it.",
  cites: "#/components/parameters/IfMatch",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence(call, history) {
    const condition = conditionOf(call, history);
    return condition && isMet(condition) ? { status: call.status } : undefined;
  },
  judge: ({ status }) =>
    status === 412
      ? { at: "status", expected: "no 412, as the item has the revision that If-Match asks for", actual: status }
      : undefined,
});
