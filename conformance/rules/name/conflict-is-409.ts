import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "name.conflict-is-409",
  level: "SHOULD",
  says: "A unique name that is taken is refused with 409 and code 54301.",
  cites: "#/x-problems/name-taken",
  assumes: "sole-writer",
  on: ["CreateSyncMap"],
  evidence({ form, status, problem }, history) {
    if (!problem || status >= 500 || !history.exists(history.holder(form?.UniqueName))) return;
    return { status, code: problem.code };
  },
  judge({ status, code }) {
    if (status !== 409) return { at: "status", expected: "409", actual: status };
    return code === 54301 ? undefined : { at: "/code", expected: "54301", actual: code };
  },
});
