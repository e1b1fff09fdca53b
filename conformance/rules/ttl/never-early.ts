import { rule } from "../../../src/audit/rule.js";
import { hasLived } from "../lived.js";
import { namedIn, nameItem, nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "ttl.never-early",
  level: "MUST",
  says: "A Map or an item exists until its deadline, by the server's own clock.",
  cites: "#/x-statements/lateness",
  assumes: "sole-writer",
  on: [...nameOne, ...nameItem],
  evidence(call, history) {
    const { status } = call;
    const { own = "", map } = namedIn(call);
    const known = map !== undefined || isSid("MP", own) ? history.addressed() : undefined;
    if (!known || !history.exists(known) || !hasLived(known, history.now())) return;
    return { status, until: known.current?.date_expires };
  },
  judge({ status, until }) {
    if (status !== 404) return;
    return { at: "status", expected: `not 404, as it expires at ${String(until)}`, actual: status };
  },
});
