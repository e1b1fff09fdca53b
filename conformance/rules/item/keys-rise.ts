import { rule } from "../../../src/audit/rule.js";
import { pairs } from "./listed.js";
import { compareKeys } from "./order.js";

export default rule({
  id: "item.keys-rise",
  level: "SHOULD",
  says: "Items are listed in ascending order of their keys, by Unicode code points, unless another order is requested.",
  cites: "#/x-statements/item-keys-ordered",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get"],
  on: ["ListSyncMapItem"],
  evidence: (call, history) => pairs(call, history, false),
  judge: ({ at, before, key }) =>
    compareKeys(before, key) <= 0
      ? undefined
      : { at, expected: "a key behind the one before it", actual: "one before it" },
});
