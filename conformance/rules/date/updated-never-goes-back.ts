import { rule } from "../../../src/audit/rule.js";
import { showMaps } from "../subjects.js";
import { timeOf } from "../time.js";

export default rule({
  id: "date.updated-never-goes-back",
  level: "MUST",
  says: "The date_updated of a Map is never before that of an earlier answer.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: showMaps,
  evidence: ({ maps }, history) =>
    maps.flatMap(({ at, map }) => {
      const before = timeOf(history.settled(map.sid)?.current?.date_updated);
      const now = timeOf(map.date_updated);
      return before === undefined || now === undefined ? [] : [{ at, before, now, shown: map.date_updated }];
    }),
  judge({ at, before, now, shown }) {
    if (now >= before) return;
    return { at: `${at}/date_updated`, expected: `at or after ${new Date(before).toISOString()}`, actual: shown };
  },
});
