import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { showMaps } from "../subjects.js";
import { endsWith } from "./path.js";

export default rule({
  id: "url.leads-to-the-map",
  level: "MUST",
  says: "The url of a Map is the one under which it is fetched.",
  cites: "#/components/schemas/SyncMap/properties/url",
  on: showMaps,
  alone: true,
  evidence: ({ maps }) =>
    maps
      .filter((seen) => fits(seen, "url") && fits(seen, "sid") && fits(seen, "service_sid"))
      .map((seen) => ({ seen })),
  judge({ seen: { at, map } }) {
    const under = ["v1", "Services", map.service_sid, "Maps"];
    if (endsWith(map.url, [...under, map.sid]) || endsWith(map.url, [...under, map.unique_name])) return;
    return { at: `${at}/url`, expected: `…/v1/Services/${map.service_sid}/Maps/${map.sid}`, actual: map.url };
  },
});
