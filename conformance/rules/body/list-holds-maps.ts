import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";

export default rule({
  id: "body.list-holds-maps",
  level: "MUST",
  says: "A list is an array of Maps under maps, beside its meta.",
  cites: "#/components/schemas/SyncMapList",
  holds: ["#/components/schemas/SyncMapList/properties/maps"],
  on: ["ListSyncMap"],
  evidence: ({ succeeded, json }) => (succeeded && isObject(json) ? { json } : undefined),
  judge({ json: { maps, meta } }) {
    if (!isObject(meta)) return { at: "/meta", expected: "an object", actual: meta };
    if (!Array.isArray(maps)) return { at: "/maps", expected: "an array", actual: maps };
    const place = maps.findIndex((map) => !isObject(map));
    return place < 0 ? undefined : { at: `/maps/${place}`, expected: "an object", actual: maps[place] };
  },
});
