import { rule } from "../../../src/audit/rule.js";
import { timeOf } from "../time.js";

export default rule({
  id: "date.updated-is-created-at-first",
  level: "SHOULD",
  says: "A new Map has the same date_updated as date_created.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: ["CreateSyncMap"],
  evidence: ({ maps }) =>
    maps.flatMap(({ map }) => {
      const [created, updated] = [timeOf(map.date_created), timeOf(map.date_updated)];
      return created === undefined || updated === undefined ? [] : [{ created, updated, map }];
    }),
  judge({ created, updated, map }) {
    if (created === updated) return;
    return { at: "/date_updated", expected: String(map.date_created), actual: map.date_updated };
  },
});
