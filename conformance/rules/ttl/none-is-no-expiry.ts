import { rule } from "../../../src/audit/rule.js";
import { ttlsIn } from "./granted.js";

export default rule({
  id: "ttl.none-is-no-expiry",
  level: "MUST",
  says: "A Map or an item that is created without a time-to-live of its own does not expire, and its date_expires is null.",
  cites: "#/x-statements/persistence",
  holds: ["#/components/schemas/SyncMapItem/properties/date_expires"],
  needs: "unbounded",
  on: ["CreateSyncMap", "CreateSyncMapItem"],
  evidence(call) {
    const { ttl, alias } = ttlsIn(call);
    if (!call.form || ttl !== undefined || alias !== undefined || call.repeated.length > 0) return;
    return call.shown.filter(({ it }) => "date_expires" in it).map(({ it }) => ({ until: it.date_expires }));
  },
  judge: ({ until }) =>
    until === null
      ? undefined
      : { at: "/date_expires", expected: "null, as the request gave no time-to-live", actual: until },
});
