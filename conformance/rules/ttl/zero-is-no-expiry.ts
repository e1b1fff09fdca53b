import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { granted, isGranted, ttlsIn, unlessGranted, validTtl } from "./granted.js";

/** A deadline that is that of the alias is the subject of another rule (`ttl.alias-is-ignored`). */
export default rule({
  id: "ttl.zero-is-no-expiry",
  level: "SHOULD",
  says: "A time-to-live of 0 means no expiry, on creation and on update.",
  cites: "#/components/schemas/CollectionTtl/x-bounds",
  needs: "unbounded",
  on: takeTtl,
  evidence(call, history) {
    const sent = ttlsIn(call);
    const given = validTtl(sent.ttl ?? sent.alias) === 0 ? granted(call, "time-to-live", 0, history) : undefined;
    const alias = sent.ttl === undefined ? undefined : validTtl(sent.alias);
    return given && alias && isGranted({ ...given, ttl: alias }) ? undefined : given;
  },
  judge: unlessGranted,
});
