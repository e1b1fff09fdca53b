import { ruleOfEach } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { fits } from "../shape.js";
import { showMaps, showServices } from "../subjects.js";
import { endsWith } from "./path.js";

const inMaps = [
  { name: "items", part: "Items" },
  { name: "permissions", part: "Permissions" },
];
const inServices = [{ name: "maps", part: "Maps" }];

export default ruleOfEach({
  id: "url.links-are-beneath-the-map",
  level: "MUST",
  says: "The links of a Map or a Service lead to the resources nested in it.",
  cites: "#/components/schemas/SyncMap/properties/links",
  holds: ["#/components/schemas/Service/properties/links/properties/maps"],
  on: [...showMaps, ...showServices],
  evidence(seen, { operation }) {
    const { links } = seen.it;
    if (!isObject(links) || !fits(seen, "links") || !fits(seen, "sid")) return;
    const isMap = operation.resource.name === "SyncMap";
    if (isMap && !fits(seen, "service_sid")) return;
    return (isMap ? inMaps : inServices).map(({ name, part }) => ({ seen, isMap, name, part, link: links[name] }));
  },
  judge({ seen: { at, it }, isMap, name, part, link }) {
    const above = isMap ? ["v1", "Services", it.service_sid, "Maps"] : ["v1", "Services"];
    const leads = (key: unknown): boolean => endsWith(link, [...above, key, part]);
    if (leads(it.sid) || leads(it.unique_name)) return;
    return { at: `${at}/links/${name}`, expected: `…/${above.at(-1)}/${it.sid}/${part}`, actual: link };
  },
});
