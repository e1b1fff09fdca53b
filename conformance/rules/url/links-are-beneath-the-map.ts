import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { fits } from "../shape.js";
import { showMaps } from "../subjects.js";
import { endsWith } from "./path.js";

const nested = { items: "Items", permissions: "Permissions" };

export default rule({
  id: "url.links-are-beneath-the-map",
  level: "MUST",
  says: "The links of a Map lead to what is nested in that Map.",
  cites: "#/components/schemas/SyncMap/properties/links",
  on: showMaps,
  alone: true,
  evidence: ({ maps }) =>
    maps.flatMap((seen) => {
      const { links } = seen.map;
      if (!isObject(links) || !fits(seen, "links") || !fits(seen, "sid") || !fits(seen, "service_sid")) return [];
      return Object.entries(nested).map(([name, part]) => ({ seen, name, part, link: links[name] }));
    }),
  judge({ seen: { at, map }, name, part, link }) {
    const under = ["v1", "Services", map.service_sid, "Maps"];
    if (endsWith(link, [...under, map.sid, part]) || endsWith(link, [...under, map.unique_name, part])) return;
    return { at: `${at}/links/${name}`, expected: `…/Maps/${map.sid}/${part}`, actual: link };
  },
});
