import { rule } from "../../../src/audit/rule.js";
import { timeOf } from "../time.js";

export default rule({
  id: "item.dates-its-map",
  level: "SHOULD",
  says: "The date_updated of a Map is not earlier than those of its items.",
  cites: "#/x-statements/item-moves-map",
  with: "items",
  on: ["FetchSyncMap"],
  evidence({ maps }, history) {
    const updated = timeOf(history.moved()?.updated);
    if (updated === undefined) return undefined;
    return maps.flatMap(({ map }) => {
      const now = timeOf(map.date_updated);
      return now === undefined ? [] : [{ updated, now, map }];
    });
  },
  judge: ({ updated, now, map }) =>
    now >= updated
      ? undefined
      : {
          at: "/date_updated",
          expected: `at or after ${new Date(updated).toISOString()}, when an item was updated`,
          actual: map.date_updated,
        },
});
