import { rule } from "../../../src/audit/rule.js";
import { answered } from "../refusal.js";
import { isGoodItem } from "./good.js";

export default rule({
  id: "item.conflict-is-409",
  level: "SHOULD",
  says: "A key that is taken is refused with 409 and code 54208.",
  cites: "#/x-problems/key-taken",
  assumes: "sole-writer",
  on: ["CreateSyncMapItem"],
  evidence(call, history) {
    const { status, problem } = call;
    if (!problem || status >= 500 || !answered(call) || !isGoodItem(call)) return;
    return history.exists(history.addressed()) ? { status, code: problem.code } : undefined;
  },
  judge({ status, code }) {
    if (status !== 409) return { at: "status", expected: "409", actual: status };
    return code === 54208 ? undefined : { at: "/code", expected: "54208", actual: code };
  },
});
