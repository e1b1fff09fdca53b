import { rule } from "../../../src/audit/rule.js";
import { nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "lifecycle.exists-until-deleted",
  level: "MUST",
  says: "A Map that was created, and neither deleted nor expired, is found by its SID.",
  cites: "#/x-statements/persistence",
  assumes: "sole-writer",
  on: nameOne,
  evidence({ path, status }, history) {
    const known = isSid("MP", path.Sid) ? history.addressed() : undefined;
    return known?.createdAt !== undefined && history.exists(known) ? { status } : undefined;
  },
  judge: ({ status }) =>
    status === 404 ? { at: "status", expected: "not 404, as the Map exists", actual: status } : undefined,
});
