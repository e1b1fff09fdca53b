import { idOf } from "../../../src/audit/about.js";
import { ruleOfEach } from "../../../src/audit/rule.js";
import { showAny, showing } from "../subjects.js";
import { timeOf } from "../time.js";

const dated = showing("date_updated", showAny);

export default ruleOfEach({
  id: "date.updated-never-goes-back",
  level: "MUST",
  says: "date_updated is never earlier than in an earlier response.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: dated,
  evidence({ at, it }, call, history) {
    const last = history.settled(idOf(call, it))?.current?.date_updated;
    const before = timeOf(last);
    const now = last === it.date_updated ? before : timeOf(it.date_updated);
    return before === undefined || now === undefined ? undefined : { at, before, now, it };
  },
  judge({ at, before, now, it }) {
    if (now >= before) return;
    return {
      at: `${at}/date_updated`,
      expected: `at or after ${new Date(before).toISOString()}`,
      actual: it.date_updated,
    };
  },
});
