import { idOf } from "../../../src/audit/about.js";
import { rule } from "../../../src/audit/rule.js";
import { isBehindFrom, isUnderstood } from "../item/order.js";
import { lists } from "../subjects.js";
import { printable } from "../text.js";
import { isFirst, keyOf } from "./meta.js";

/** Whether the item that a list begins with is included is the subject of another rule (`item.bounds-include-by-default`). */
export default rule({
  id: "paging.no-map-missed",
  level: "MUST",
  says: "Every entry that exists throughout a walk from the first page to the last, within the bounds of the list, is on one of its pages.",
  cites: "#/x-statements/walk",
  assumes: "sole-writer",
  on: lists,
  evidence(call, history) {
    const before = history.before();
    if (call.meta?.next_page_url !== null || !(before || isFirst(call))) return;
    const began = before?.began ?? call.start;
    const asked = before?.asked ?? call.query;
    if (!isUnderstood(asked)) return;
    const shown = new Set<unknown>(call.shown.map(({ it }) => idOf(call, it)));
    for (let step = before; step; step = step.previous) {
      for (const sid of step.ids) shown.add(sid);
      if (!step.previous && step.number > 0) return; // it began too far back
    }
    return history
      .existing()
      .filter(({ id, createdAt }) => createdAt !== undefined && createdAt <= began && isBehindFrom(id, asked))
      .map(({ id }) => ({ at: `/${keyOf(call)}`, id, shown: shown.has(id) }));
  },
  judge: ({ at, id, shown }) =>
    shown ? undefined : { at, expected: `${printable(id)} on one of the pages of this walk`, actual: "on none" },
});
