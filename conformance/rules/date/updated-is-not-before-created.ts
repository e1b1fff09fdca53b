import { ruleOfEach } from "../../../src/audit/rule.js";
import { showAny, showing } from "../subjects.js";
import { timeOf } from "../time.js";

const dated = showing("date_updated", showAny);

export default ruleOfEach({
  id: "date.updated-is-not-before-created",
  level: "MUST",
  says: "Nothing was updated before it was created.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: dated,
  evidence({ at, it }) {
    const created = timeOf(it.date_created);
    const updated = timeOf(it.date_updated);
    return created === undefined || updated === undefined ? undefined : { at, created, updated, it };
  },
  judge({ at, created, updated, it }) {
    if (updated >= created) return;
    return { at: `${at}/date_updated`, expected: `at or after ${String(it.date_created)}`, actual: it.date_updated };
  },
});
