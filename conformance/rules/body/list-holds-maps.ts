import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { keyOf } from "../paging/meta.js";
import { lists } from "../subjects.js";

export default rule({
  id: "body.list-holds-maps",
  level: "MUST",
  says: "A list response has meta and an array of the listed resources under their name, which is maps for Maps.",
  cites: "#/components/schemas/SyncMapList",
  holds: [
    "#/components/schemas/SyncMapList/properties/maps",
    ...["SyncMapItemList", "SyncMapPermissionList", "ServiceList"].map((name) => `#/components/schemas/${name}`),
    "#/components/schemas/SyncMapItemList/properties/items",
    "#/components/schemas/SyncMapPermissionList/properties/permissions",
    "#/components/schemas/ServiceList/properties/services",
  ],
  on: lists,
  evidence: (call) => (call.succeeded && isObject(call.json) ? { json: call.json, key: keyOf(call) } : undefined),
  judge({ json, json: { meta }, key }) {
    const list = json[key];
    if (!isObject(meta)) return { at: "/meta", expected: "an object", actual: meta };
    if (!Array.isArray(list)) return { at: `/${key}`, expected: "an array", actual: list };
    const place = list.findIndex((each) => !isObject(each));
    return place < 0 ? undefined : { at: `/${key}/${place}`, expected: "an object", actual: list[place] };
  },
});
