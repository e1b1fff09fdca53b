import { rule } from "../../../src/audit/rule.js";
import { hasLived } from "../lived.js";
import { nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "lifecycle.exists-until-deleted",
  level: "MUST",
  says: "A Map that was created, and neither deleted nor expired, is found by its SID.",
  cites: "#/x-statements/persistence",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/get"],
  assumes: "sole-writer",
  on: nameOne,
  evidence({ path, status }, history) {
    const known = isSid("MP", path.Sid) ? history.addressed() : undefined;
    if (known?.createdAt === undefined || !history.exists(known) || hasLived(known, history.now())) return;
    return { status };
  },
  judge: ({ status }) =>
    status === 404 ? { at: "status", expected: "not 404, as the Map exists", actual: status } : undefined,
});
