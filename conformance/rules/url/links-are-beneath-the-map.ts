import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { fits } from "../shape.js";
import { type Piece, showMaps, showServices } from "../subjects.js";
import { endsWith } from "./path.js";

const nested = { items: "Items", permissions: "Permissions" };

export default rule({
  id: "url.links-are-beneath-the-map",
  level: "MUST",
  says: "The links of a Map, or of a Service, lead to what is nested in it.",
  cites: "#/components/schemas/SyncMap/properties/links",
  holds: ["#/components/schemas/Service/properties/links/properties/maps"],
  on: [...showMaps, ...showServices],
  alone: true,
  evidence({ shown, operation }) {
    const pieces: readonly Piece[] = shown;
    const isMap = operation.resource.name === "SyncMap";
    return pieces.flatMap((seen) => {
      const { links, service_sid: service, sid, unique_name: uniqueName } = seen.it;
      if (!isObject(links) || !fits(seen, "links") || !fits(seen, "sid")) return [];
      if (isMap && !fits(seen, "service_sid")) return [];
      const above = isMap ? ["v1", "Services", service, "Maps"] : ["v1", "Services"];
      const under = [sid, uniqueName].map((name) => [...above, name]);
      return Object.entries(isMap ? nested : { maps: "Maps" }).map(([name, part]) => ({
        at: `${seen.at}/links/${name}`,
        under,
        part,
        link: links[name],
      }));
    });
  },
  judge({ at, under, part, link }) {
    if (under.some((parts) => endsWith(link, [...parts, part]))) return;
    return { at, expected: `…/${under[0]?.slice(-2).join("/")}/${part}`, actual: link };
  },
});
