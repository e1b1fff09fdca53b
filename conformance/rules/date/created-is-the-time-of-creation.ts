import { rule } from "../../../src/audit/rule.js";
import { besideMaps, creations } from "../subjects.js";
import { timeOf, tolerance, written } from "../time.js";

export default rule({
  id: "date.created-is-the-time-of-creation",
  level: "MUST",
  says: "date_created is the time of creation, by the server's own clock.",
  cites: "#/components/schemas/SyncMap/properties/date_created",
  holds: besideMaps("date_created"),
  on: creations,
  evidence: ({ shown, at, exchange }) =>
    shown.flatMap(({ it }) => {
      const created = timeOf(it.date_created);
      return created === undefined || at === undefined
        ? []
        : [{ created, at, took: exchange.durationMs, shown: it.date_created }];
    }),
  judge({ created, at, took, shown }) {
    if (created >= at - took - tolerance && created <= at + tolerance) return;
    return { at: "/date_created", expected: `${written(at)}, when the answer was written`, actual: shown };
  },
});
