import { rule } from "../../../src/audit/rule.js";
import { hasLived } from "../lived.js";
import { namedIn, nameItem, nameOne, namePermission, nameService } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "lifecycle.exists-until-deleted",
  level: "MUST",
  says: "A resource that was created, and neither deleted nor expired, is found by its SID, its key or its identity.",
  cites: "#/x-statements/persistence",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/get"],
  assumes: "sole-writer",
  on: [...nameOne, ...nameItem, ...namePermission, ...nameService],
  evidence(call, history) {
    const { status } = call;
    const { own = "", map } = namedIn(call);
    const isNamed = map !== undefined || isSid("MP", own) || isSid("IS", own);
    const known = isNamed ? history.addressed() : undefined;
    if (known?.createdAt === undefined || !history.exists(known) || hasLived(known, history.now())) return;
    return { status };
  },
  judge: ({ status }) =>
    status === 404 ? { at: "status", expected: "not 404, as it exists", actual: status } : undefined,
});
