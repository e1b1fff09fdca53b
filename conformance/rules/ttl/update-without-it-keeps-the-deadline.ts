import { rule } from "../../../src/audit/rule.js";
import { isSame } from "../time.js";

export default rule({
  id: "ttl.update-without-it-keeps-the-deadline",
  level: "SHOULD",
  says: "An update without a time-to-live leaves the deadline where it is.",
  cites: "#/x-statements/empty-update",
  assumes: "sole-writer",
  on: ["UpdateSyncMap"],
  evidence({ form, maps, repeated }, history) {
    if (!form || form.Ttl !== undefined || form.CollectionTtl !== undefined || repeated.length > 0) return;
    const before = history.addressed()?.current;
    return before && maps.map(({ map }) => ({ before: before.date_expires, now: map.date_expires }));
  },
  judge({ before, now }) {
    if (isSame(before, now)) return;
    return { at: "/date_expires", expected: `${JSON.stringify(before)}, as before the update`, actual: now };
  },
});
