import { rule } from "../../../src/audit/rule.js";
import { isFirst } from "../paging/meta.js";

export default rule({
  id: "item.bounds-include-by-default",
  level: "SHOULD",
  says: "The item whose key equals From is the first of the list, in either order, unless the bounds are exclusive.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/parameters/1",
  assumes: "sole-writer",
  on: ["ListSyncMapItem"],
  evidence(call, history) {
    const { From, Bounds = "inclusive" } = call.query;
    if (!call.meta || From === undefined || Bounds !== "inclusive" || !isFirst(call)) return;
    const known = history.settled(From);
    return history.exists(known) ? { isFirst: call.shown[0]?.it.key === From } : undefined;
  },
  judge: ({ isFirst: isIt }) =>
    isIt ? undefined : { at: "/items/0", expected: "the item whose key is that of From", actual: "another, or none" },
});
