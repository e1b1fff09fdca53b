import { rule } from "../../../src/audit/rule.js";
import { askedOf } from "./listed.js";
import { isBehindFrom } from "./order.js";

/** Whether the item with exactly this key is listed is the subject of another rule. */
export default rule({
  id: "item.from-begins-the-list",
  level: "SHOULD",
  says: "A list with From holds no item before that key, in the order of the list, on any of its pages.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/parameters/0",
  on: ["ListSyncMapItem"],
  evidence(call, history) {
    const asked = askedOf(call, history);
    if (asked?.From === undefined) return;
    return call.shown.flatMap(({ at, it: { key } }) =>
      typeof key === "string" ? [{ at, isWithin: key === asked.From || isBehindFrom(key, asked) }] : [],
    );
  },
  judge: ({ at, isWithin }) =>
    isWithin ? undefined : { at, expected: "an item at From or behind it", actual: "one before it" },
});
