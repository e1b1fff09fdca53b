import { rule } from "../../../src/audit/rule.js";
import { nameOne } from "../subjects.js";
import { isSid } from "../text.js";
import { timeOf } from "../time.js";

/** Looks at Maps that have lived for a while: that one is gone at once is another rule's business. */
const aWhile = 5_000;

export default rule({
  id: "ttl.never-early",
  level: "MUST",
  says: "A Map is there until its deadline, by the server's own clock.",
  cites: "#/x-statements/lateness",
  assumes: "sole-writer",
  on: nameOne,
  evidence({ path, status, at }, history) {
    if (!isSid("MP", path.Sid)) return;
    const known = history.addressed();
    const created = timeOf(known?.current?.date_created);
    if (!history.exists(known) || timeOf(known?.current?.date_expires) === undefined) return;
    if (at === undefined || created === undefined || at - created < aWhile) return;
    return { status, until: known?.current?.date_expires };
  },
  judge({ status, until }) {
    if (status !== 404) return;
    return { at: "status", expected: `not 404, as the Map expires at ${String(until)}`, actual: status };
  },
});
