import type { Call } from "../../src/api/call.js";
import type { History } from "../../src/audit/history.js";
import { observer } from "../../src/audit/observer.js";
import { timeOf } from "../rules/time.js";

/** A Map before and after an update of its time-to-live, with no possible change in between. */
function beforeAndAfter({ maps: [after], form }: Call<"UpdateSyncMap">, history: History) {
  const before = history.addressed()?.current;
  if (!before || !after || (form?.Ttl === undefined && form?.CollectionTtl === undefined)) return undefined;
  return { before, after: after.map };
}

export const ttlUpdateMovesRevision = observer({
  question: "ttl-update-moves-revision",
  on: ["UpdateSyncMap"],
  observe(call, history) {
    const both = beforeAndAfter(call, history);
    return both && (both.before.revision === both.after.revision ? "no" : "yes");
  },
});

/** If the previous change was in the same second, the dates cannot show the update. */
export const ttlUpdateMovesDate = observer({
  question: "ttl-update-moves-date",
  on: ["UpdateSyncMap"],
  observe(call, history) {
    const both = beforeAndAfter(call, history);
    const [before, after] = [timeOf(both?.before.date_updated), timeOf(both?.after.date_updated)];
    if (before === undefined || after === undefined) return undefined;
    if (after > before) return "yes";
    const now = history.now();
    return now !== undefined && now - before >= 2000 + call.exchange.durationMs ? "no" : undefined;
  },
});
