import { rule } from "../../../src/audit/rule.js";
import { showMaps } from "../subjects.js";
import { timeOf } from "../time.js";

export default rule({
  id: "date.updated-never-goes-back",
  level: "MUST",
  says: "The date_updated of a Map is never before that of an earlier answer.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: showMaps,
  alone: true,
  evidence({ maps }, history) {
    const evidence = [];
    for (const { at, map } of maps) {
      const last = history.settled(map.sid)?.current?.date_updated;
      const before = timeOf(last);
      const now = last === map.date_updated ? before : timeOf(map.date_updated);
      if (before !== undefined && now !== undefined) evidence.push({ at, before, now, map });
    }
    return evidence;
  },
  judge({ at, before, now, map }) {
    if (now >= before) return;
    return {
      at: `${at}/date_updated`,
      expected: `at or after ${new Date(before).toISOString()}`,
      actual: map.date_updated,
    };
  },
});
