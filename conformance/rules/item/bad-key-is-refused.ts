import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.bad-key-is-refused",
  level: "SHOULD",
  says: "A key that is empty, or has more than 320 characters, is refused, and so is an item without one.",
  cites: "#/x-problems/key-malformed",
  on: ["CreateSyncMapItem"],
  evidence(call) {
    const { form, repeated } = call;
    if (!form || repeated.length > 0) return;
    const { Key = "" } = form;
    return Key === "" || [...Key].length > 320 ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
