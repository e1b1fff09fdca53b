import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, ttlsIn, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.alias-sets-the-deadline",
  level: "MUST",
  says: "Ttl alone has the effect of CollectionTtl; on an item, that of ItemTtl.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
  on: takeTtl,
  evidence(call, history) {
    const { ttl, alias } = ttlsIn(call);
    return ttl === undefined ? granted(call, "Ttl", validTtl(alias) || undefined, history) : undefined;
  },
  judge: unlessGranted,
});
