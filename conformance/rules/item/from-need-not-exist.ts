import { rule } from "../../../src/audit/rule.js";
import { isFirst } from "../paging/meta.js";
import { turnedAway } from "../refusal.js";

export default rule({
  id: "item.from-need-not-exist",
  level: "SHOULD",
  says: "A list may begin with a key that no item has.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/parameters/0",
  assumes: "sole-writer",
  on: ["ListSyncMapItem"],
  evidence(call, history) {
    const { From, Bounds, Order, PageSize } = call.query;
    if (!From || From.length > 256 || history.known(From) !== undefined || !isFirst(call)) return;
    const isPlain = (value: string | undefined, ...good: readonly string[]): boolean =>
      value === undefined || good.includes(value);
    if (!isPlain(Bounds, "inclusive", "exclusive") || !isPlain(Order, "asc", "desc") || !isPlain(PageSize, "2", "50"))
      return;
    return history.above()?.exists && !turnedAway(call) ? { status: call.status } : undefined;
  },
  judge: ({ status }) =>
    status >= 400 && status < 500
      ? { at: "status", expected: "200, as From need not be the key of an item", actual: status }
      : undefined,
});
