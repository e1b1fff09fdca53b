import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { isSame } from "../time.js";
import { type Granted, granted, isGranted, unlessGranted, validTtl } from "./granted.js";

/**
 * What a CollectionTtl of 0 stands for is another rule's business (`ttl.zero-is-no-expiry`); beside it, the deadline must only not be that
 * of Ttl.
 */
export default rule({
  id: "ttl.alias-is-ignored",
  level: "MUST",
  says: "Where both Ttl and CollectionTtl are given, the Map lives by CollectionTtl.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
  on: takeTtl,
  evidence(call, history) {
    const [alias, ttl] = [validTtl(call.form?.Ttl), validTtl(call.form?.CollectionTtl)];
    if (alias === undefined || alias === ttl) return;
    const given = granted(call, ttl, history);
    if (given?.ttl !== 0) return given && { given, ofAlias: undefined };
    if (given.earliest + alias * 1000 <= given.latest) return; // too short to be told from now
    // Where 0 stands for no change, the deadline is still the one before.
    const before = call.op === "UpdateSyncMap" ? history.addressed()?.current : null;
    if (before === undefined || isSame(before?.date_expires, given.until)) return;
    return { given, ofAlias: { ...given, ttl: alias } };
  },
  judge({ given, ofAlias }: { readonly given: Granted; readonly ofAlias: Granted | undefined }) {
    return ofAlias === undefined || isGranted(ofAlias) ? unlessGranted(given, "CollectionTtl") : undefined;
  },
});
