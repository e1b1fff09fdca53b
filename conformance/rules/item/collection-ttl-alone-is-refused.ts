import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.collection-ttl-alone-is-refused",
  level: "SHOULD",
  says: "An item update that sends nothing but a CollectionTtl is refused.",
  cites: "#/x-problems/collection-ttl-alone",
  on: ["UpdateSyncMapItem"],
  evidence(call) {
    const { form, repeated, unknown } = call;
    if (!form?.CollectionTtl || repeated.length > 0 || unknown.length > 0) return;
    return Object.keys(form).length === 1 ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
