import { rule } from "../../../src/audit/rule.js";
import { hasLived } from "../lived.js";
import { nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "ttl.never-early",
  level: "MUST",
  says: "A Map is there until its deadline, by the server's own clock.",
  cites: "#/x-statements/lateness",
  assumes: "sole-writer",
  on: nameOne,
  evidence({ path, status }, history) {
    const known = isSid("MP", path.Sid) ? history.addressed() : undefined;
    if (!known || !history.exists(known) || !hasLived(known, history.now())) return;
    return { status, until: known.current?.date_expires };
  },
  judge({ status, until }) {
    if (status !== 404) return;
    return { at: "status", expected: `not 404, as the Map expires at ${String(until)}`, actual: status };
  },
});
