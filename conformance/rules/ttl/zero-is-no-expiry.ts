import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, unlessGranted, validTtl } from "./granted.js";

export default rule({
  id: "ttl.zero-is-no-expiry",
  level: "SHOULD",
  says: "A time-to-live of 0 stands for no expiry, on creation as on update.",
  cites: "#/components/schemas/CollectionTtl/x-bounds",
  needs: "unbounded",
  on: takeTtl,
  evidence(call, history) {
    const { Ttl, CollectionTtl } = call.form ?? {};
    if (Ttl !== undefined && CollectionTtl !== undefined) return;
    return validTtl(CollectionTtl ?? Ttl) === 0 ? granted(call, 0, history) : undefined;
  },
  judge: (evidence) => unlessGranted(evidence, "time-to-live"),
});
