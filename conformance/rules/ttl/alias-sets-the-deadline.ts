import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.alias-sets-the-deadline",
  level: "MUST",
  says: "Ttl alone does what CollectionTtl does.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
  on: takeTtl,
  evidence(call, history) {
    if (!call.form || call.form.CollectionTtl !== undefined) return;
    return granted(call, validTtl(call.form.Ttl) || undefined, history);
  },
  judge: (evidence) => unlessGranted(evidence, "Ttl"),
});
