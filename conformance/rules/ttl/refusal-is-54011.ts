import { rule } from "../../../src/audit/rule.js";
import { isGoodBesideTtl } from "../item/good.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { takeTtl } from "../subjects.js";
import { type Lasting, validTtl } from "./granted.js";
import { sentTtl } from "./sent.js";

const isOfItem = (call: Lasting): call is Lasting & Parameters<typeof isGoodBesideTtl>[0] => call.op.endsWith("Item");

export default rule({
  id: "ttl.refusal-is-54011",
  level: "SHOULD",
  says: "A bad time-to-live is refused with code 54011.",
  cites: "#/x-problems/ttl-invalid",
  on: takeTtl,
  evidence(call) {
    // If something else is wrong with an item, that may be reported instead.
    if (isOfItem(call) && !isGoodBesideTtl(call)) return;
    const ttl = sentTtl(call);
    return ttl === undefined || ttl === "" || validTtl(ttl) !== undefined ? undefined : refusedWith(call, 400);
  },
  judge: (evidence) => unlessCode(evidence, 54011),
});
