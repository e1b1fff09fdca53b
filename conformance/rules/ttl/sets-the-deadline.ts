import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, parameterOf, ttlsIn, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.sets-the-deadline",
  level: "MUST",
  says: "A Map with a CollectionTtl, or an item with an ItemTtl, expires that many seconds after the request.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/CollectionTtl",
  holds: [
    "#/components/schemas/ItemTtl",
    "#/x-statements/eviction",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/post",
  ],
  on: takeTtl,
  evidence(call, history) {
    const { ttl, alias } = ttlsIn(call);
    return alias === undefined ? granted(call, parameterOf(call), validTtl(ttl) || undefined, history) : undefined;
  },
  judge: unlessGranted,
});
