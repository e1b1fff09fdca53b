import { rule } from "../../../src/audit/rule.js";
import { isFirst } from "./meta.js";

export default rule({
  id: "paging.no-map-missed",
  level: "MUST",
  says: "Every Map that exists throughout a walk from the first page to the last is on one of its pages.",
  cites: "#/x-statements/walk",
  assumes: "sole-writer",
  on: ["ListSyncMap"],
  evidence(call, history) {
    const before = history.before();
    if (call.meta?.next_page_url !== null || !(before || isFirst(call))) return;
    const began = before?.began ?? call.start;
    const shown = new Set<unknown>(call.maps.map(({ map }) => map.sid));
    for (let step = before; step; step = step.previous) {
      for (const sid of step.sids) shown.add(sid);
      if (!step.previous && step.number > 0) return; // it began too far back
    }
    return history
      .existing()
      .filter(({ createdAt }) => createdAt !== undefined && createdAt <= began)
      .map(({ sid }) => ({ sid, shown: shown.has(sid) }));
  },
  judge: ({ sid, shown }) =>
    shown ? undefined : { at: "/maps", expected: `${sid} on one of the pages of this walk`, actual: "on none" },
});
