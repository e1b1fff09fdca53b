import { rule } from "../../../src/audit/rule.js";
import { showMaps } from "../subjects.js";
import { timeOf } from "../time.js";

export default rule({
  id: "date.updated-is-not-before-created",
  level: "MUST",
  says: "No Map was updated before it was created.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: showMaps,
  alone: true,
  evidence: ({ maps }) =>
    maps.flatMap(({ at, map }) => {
      const [created, updated] = [timeOf(map.date_created), timeOf(map.date_updated)];
      return created === undefined || updated === undefined ? [] : [{ at, created, updated, map }];
    }),
  judge({ at, created, updated, map }) {
    if (updated >= created) return;
    return { at: `${at}/date_updated`, expected: `at or after ${String(map.date_created)}`, actual: map.date_updated };
  },
});
