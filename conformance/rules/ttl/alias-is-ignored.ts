import { rule } from "../../../src/audit/rule.js";
import { takeTtl } from "../subjects.js";
import { isSame } from "../time.js";
import { type Granted, granted, isGranted, parameterOf, ttlsIn, unlessGranted, validTtl } from "./granted.js";

/**
 * The meaning of a CollectionTtl of 0 is the subject of another rule (`ttl.zero-is-no-expiry`); here, the deadline must only not be that of
 * Ttl.
 */
export default rule({
  id: "ttl.alias-is-ignored",
  level: "MUST",
  says: "If both Ttl and CollectionTtl are given, CollectionTtl sets the expiry of the Map; if both Ttl and ItemTtl are given, ItemTtl sets that of the item.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/Ttl",
  holds: ["#/components/schemas/TtlOfItem"],
  on: takeTtl,
  evidence(call, history) {
    const sent = ttlsIn(call);
    const [alias, ttl] = [validTtl(sent.alias), validTtl(sent.ttl)];
    if (alias === undefined || alias === ttl) return;
    const given = granted(call, parameterOf(call), ttl, history);
    if (given?.ttl !== 0) return given && { given, ofAlias: undefined };
    if (given.earliest + alias * 1000 <= given.latest) return; // too short to be distinguished from now
    // If 0 means no change, the deadline is still the previous one.
    const before = call.op.startsWith("Update") ? history.lasting()?.current : null;
    if (before === undefined || isSame(before?.date_expires, given.until)) return;
    return { given, ofAlias: { ...given, ttl: alias } };
  },
  judge({ given, ofAlias }: { readonly given: Granted; readonly ofAlias: Granted | undefined }) {
    return ofAlias === undefined || isGranted(ofAlias) ? unlessGranted(given) : undefined;
  },
});
