import { operationOf } from "../../../src/api/description.js";
import type { Thing } from "../../../src/audit/history.js";
import { rule } from "../../../src/audit/rule.js";
import { isSameJson } from "../json.js";
import { timeOf, tolerance, written } from "../time.js";

const updates = ["UpdateSyncMap", "UpdateSyncMapItem", "UpdateService"] as const;

/**
 * Whether an update of only the time-to-live moves the date is open (ttl-update-moves-date), as is an update that changes nothing. A date
 * that goes back breaks another rule (`date.updated-never-goes-back`).
 */
export default rule({
  id: "date.updated-is-the-time-of-update",
  level: "MUST",
  says: "date_updated is the time of the last update, by the server's own clock.",
  cites: "#/components/schemas/SyncMap/properties/date_updated",
  holds: ["SyncMapItem", "Service"].map((name) => `#/components/schemas/${name}/properties/date_updated`),
  assumes: "sole-writer",
  on: updates,
  evidence({ op, at, exchange, shown: [one] }, history) {
    const before = history.addressed()?.current;
    const last = timeOf(before?.date_updated);
    const now = timeOf(one?.it.date_updated);
    // If its clock was set back, a service may keep the date of the previous update.
    if (!one || !before || last === undefined || now === undefined || at === undefined || last > at + tolerance) return;
    const earliest = at - exchange.durationMs - tolerance;
    if (now < last || (now === last && now < earliest && !isChanged(op, before, one.it))) return;
    return { now, at, earliest, shown: one.it.date_updated };
  },
  judge({ now, at, earliest, shown }) {
    if (now >= earliest && now <= at + tolerance) return;
    return { at: "/date_updated", expected: `${written(at)}, when the answer was written`, actual: shown };
  },
});

/** Whether a property that an update can set has changed. */
function isChanged(op: (typeof updates)[number], before: Thing, now: Thing): boolean {
  const { resource, form } = operationOf(op);
  return resource.properties.some(
    ({ name, origin }) =>
      "form" in origin && origin.form in form && name in before && name in now && !isSameJson(before[name], now[name]),
  );
}
