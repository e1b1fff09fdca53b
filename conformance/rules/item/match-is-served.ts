import { asksForAny } from "../../../src/audit/asked.js";
import { rule } from "../../../src/audit/rule.js";
import { conditionOf, isMet } from "./condition.js";

export default rule({
  id: "item.match-is-served",
  level: "SHOULD",
  says: "An update or a deletion is not refused for its If-Match if that names the item's revision, or any.",
  cites: "#/components/parameters/IfMatch",
  holds: ["#/x-statements/any-revision"],
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence(call, history) {
    const { status } = call;
    if (asksForAny(call)) return history.exists(history.addressed()) ? { status, asked: "any revision" } : undefined;
    const condition = conditionOf(call, history);
    return condition && isMet(condition) ? { status, asked: "the revision that the item has" } : undefined;
  },
  judge: ({ status, asked }) =>
    status === 412 ? { at: "status", expected: `no 412, as If-Match asks for ${asked}`, actual: status } : undefined,
});
