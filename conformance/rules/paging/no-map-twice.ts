import type { Step } from "../../../src/audit/history.js";
import { rule } from "../../../src/audit/rule.js";

/** Where others write too, their Maps may push one from a page to the next; nobody's Maps put one on a page twice. */
export default rule({
  id: "paging.no-map-twice",
  level: "MUST",
  says: "No Map is on two pages of a walk, nor twice on one.",
  cites: "#/x-statements/walk",
  on: ["ListSyncMap"],
  evidence({ maps }, history) {
    const before = history.before();
    const earlier = before?.disturbed || !history.soleWriter ? undefined : before;
    const own = maps.filter(({ map }) => history.known(map.sid)?.createdAt !== undefined);
    return own.map(({ at, map }, index) => ({
      at,
      sid: String(map.sid),
      twice: own.findIndex((other) => other.map.sid === map.sid) < index || isOn(earlier, String(map.sid)),
    }));
  },
  judge: ({ at, sid, twice }) =>
    twice ? { at, expected: "a Map that was not on this page or an earlier one", actual: sid } : undefined,
});

function isOn(step: Step | undefined, sid: string): boolean {
  for (let each = step; each; each = each.previous) if (each.sids.has(sid)) return true;
  return false;
}
