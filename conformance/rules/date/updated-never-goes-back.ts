import { rule } from "../../../src/audit/rule.js";
import { idOf } from "../../../src/audit/shelf.js";
import { type Piece, showAny, showing } from "../subjects.js";
import { timeOf } from "../time.js";

const dated = showing("date_updated", showAny);

export default rule({
  id: "date.updated-never-goes-back",
  level: "MUST",
  says: "date_updated is never before that of an earlier answer.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: dated,
  alone: true,
  evidence(call, history) {
    const shown: readonly Piece[] = call.shown;
    const evidence = [];
    for (const { at, it } of shown) {
      const last = history.settled(idOf(call, it))?.current?.date_updated;
      const before = timeOf(last);
      const now = last === it.date_updated ? before : timeOf(it.date_updated);
      if (before !== undefined && now !== undefined) evidence.push({ at, before, now, it });
    }
    return evidence;
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
