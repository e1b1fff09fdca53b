import { rule } from "../../../src/audit/rule.js";
import { isSame } from "../time.js";
import { ttlsIn } from "./granted.js";

export default rule({
  id: "ttl.update-without-it-keeps-the-deadline",
  level: "SHOULD",
  says: "An update without a time-to-live does not change the deadline.",
  cites: "#/x-statements/empty-update",
  holds: ["#/x-statements/item-data-leaves-deadline"],
  assumes: "sole-writer",
  on: ["UpdateSyncMap", "UpdateSyncMapItem"],
  evidence(call, history) {
    const { ttl, alias } = ttlsIn(call);
    if (!call.form || ttl !== undefined || alias !== undefined || call.repeated.length > 0) return;
    const before = history.lasting()?.current;
    return before && call.shown.map(({ it }) => ({ before: before.date_expires, now: it.date_expires }));
  },
  judge({ before, now }) {
    if (isSame(before, now)) return;
    return { at: "/date_expires", expected: `${JSON.stringify(before)}, as before the update`, actual: now };
  },
});
