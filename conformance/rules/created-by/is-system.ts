import { rule } from "../../../src/audit/rule.js";

/** A recording that hides who asked could hold the creation of a client; it is not judged. */
export default rule({
  id: "created-by.is-system",
  level: "MUST",
  says: "A Map that the REST API created shows `system` as its creator.",
  cites: "#/components/schemas/SyncMap/properties/created_by",
  on: ["CreateSyncMap"],
  evidence({ maps, exchange }, history) {
    const withAccount = /^basic /i.test(exchange.request.headers.authorization ?? "");
    if (!withAccount && !history.soleWriter) return;
    return maps.filter(({ map }) => "created_by" in map).map(({ map }) => ({ creator: map.created_by }));
  },
  judge: ({ creator }) =>
    creator === "system" ? undefined : { at: "/created_by", expected: "system", actual: creator },
});
