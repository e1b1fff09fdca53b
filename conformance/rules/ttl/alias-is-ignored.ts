import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.alias-is-ignored",
  level: "MUST",
  says: "Where both Ttl and CollectionTtl are given, the Map lives by CollectionTtl.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
  on: takeTtl,
  evidence(call, history) {
    if (!call.form || call.form.Ttl === call.form.CollectionTtl || validTtl(call.form.Ttl) === undefined) return;
    return granted(call, validTtl(call.form.CollectionTtl), history);
  },
  judge: (evidence) => unlessGranted(evidence, "CollectionTtl"),
});
