import { rule } from "../../../src/audit/rule.js";
import { besideMaps } from "../subjects.js";

/** A recording without credentials may contain Maps created by a realtime client, so it is not judged. */
export default rule({
  id: "created-by.is-system",
  level: "MUST",
  says: "A resource that was created through the REST API shows `system` as its creator.",
  cites: "#/components/schemas/SyncMap/properties/created_by",
  holds: besideMaps("created_by"),
  on: ["CreateSyncMap", "CreateSyncMapItem"],
  evidence({ shown, exchange }, history) {
    const withAccount = /^basic /i.test(exchange.request.headers.authorization ?? "");
    if (!withAccount && !history.soleWriter) return;
    return shown.filter(({ it }) => "created_by" in it).map(({ it }) => ({ creator: it.created_by }));
  },
  judge: ({ creator }) =>
    creator === "system" ? undefined : { at: "/created_by", expected: "system", actual: creator },
});
