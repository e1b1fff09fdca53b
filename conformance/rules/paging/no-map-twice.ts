import { idOf } from "../../../src/audit/about.js";
import type { Step } from "../../../src/audit/history.js";
import { type Piece, rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { printable } from "../text.js";

/** With other writers, new Maps may move a Map to the next page; but nothing puts a Map on one page twice. */
export default rule({
  id: "paging.no-map-twice",
  level: "MUST",
  says: "No entry is on two pages of a walk, or twice on one page.",
  cites: "#/x-statements/walk",
  on: lists,
  evidence(call, history) {
    const pieces: readonly Piece[] = call.shown;
    const before = history.before();
    const earlier = before?.disturbed || !history.soleWriter ? undefined : before;
    const shown = new Set<string>();
    const evidence = [];
    for (const { at, it } of pieces) {
      const id = idOf(call, it);
      if (id === undefined || history.known(id)?.createdAt === undefined) continue;
      evidence.push({ at, id, twice: shown.has(id) || isOn(earlier, id) });
      shown.add(id);
    }
    return evidence;
  },
  judge: ({ at, id, twice }) =>
    twice ? { at, expected: "one that was not on this page or an earlier one", actual: printable(id) } : undefined,
});

function isOn(step: Step | undefined, sid: string): boolean {
  for (let each = step; each; each = each.previous) if (each.ids.has(sid)) return true;
  return false;
}
