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
    const shown = new Set<string>();
    const evidence = [];
    for (const { at, map } of maps) {
      if (history.known(map.sid)?.createdAt === undefined) continue;
      const sid = String(map.sid);
      evidence.push({ at, sid, twice: shown.has(sid) || isOn(earlier, sid) });
      shown.add(sid);
    }
    return evidence;
  },
  judge: ({ at, sid, twice }) =>
    twice ? { at, expected: "a Map that was not on this page or an earlier one", actual: sid } : undefined,
});

function isOn(step: Step | undefined, sid: string): boolean {
  for (let each = step; each; each = each.previous) if (each.sids.has(sid)) return true;
  return false;
}
