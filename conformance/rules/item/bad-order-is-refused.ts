import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.bad-order-is-refused",
  level: "SHOULD",
  says: "An Order that is neither asc nor desc, and Bounds that are neither inclusive nor exclusive, are refused.",
  cites: "#/x-problems/order-invalid",
  holds: ["#/x-problems/bounds-invalid"],
  on: ["ListSyncMapItem"],
  evidence(call) {
    const { Order = "asc", Bounds = "inclusive" } = call.query;
    const isGood = /^(asc|desc)$/i.test(Order) && /^(inclusive|exclusive)$/i.test(Bounds);
    return isGood || Order === "" || Bounds === "" ? undefined : answered(call);
  },
  judge: unlessRefused,
});
