import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.sets-the-deadline",
  level: "MUST",
  says: "A Map with a CollectionTtl expires that many seconds after the request.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/CollectionTtl",
  holds: ["#/x-statements/eviction", "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/post"],
  on: takeTtl,
  evidence(call, history) {
    if (!call.form || call.form.Ttl !== undefined) return;
    return granted(call, validTtl(call.form.CollectionTtl) || undefined, history);
  },
  judge: (evidence) => unlessGranted(evidence, "CollectionTtl"),
});
