import { rule } from "../../../src/audit/rule.js";
import { pairs } from "./listed.js";
import { compareKeys } from "./order.js";

export default rule({
  id: "item.keys-fall-if-asked",
  level: "SHOULD",
  says: "With Order=desc, items are listed in descending order of their keys, on every page.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/parameters/2",
  on: ["ListSyncMapItem"],
  evidence: (call, history) => pairs(call, history, true),
  judge: ({ at, before, key }) =>
    compareKeys(before, key) >= 0
      ? undefined
      : { at, expected: "a key before the one before it", actual: "one behind it" },
});
