import { rule } from "../../../src/audit/rule.js";
import { creations } from "../subjects.js";
import { timeOf } from "../time.js";

export default rule({
  id: "date.updated-is-created-at-first",
  level: "SHOULD",
  says: "A new resource has the same date_updated and date_created.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  on: creations,
  evidence: ({ shown }) =>
    shown.flatMap(({ it }) => {
      const [created, updated] = [timeOf(it.date_created), timeOf(it.date_updated)];
      return created === undefined || updated === undefined ? [] : [{ created, updated, it }];
    }),
  judge({ created, updated, it }) {
    if (created === updated) return;
    return { at: "/date_updated", expected: String(it.date_created), actual: it.date_updated };
  },
});
