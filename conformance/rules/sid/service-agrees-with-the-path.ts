import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { showMaps } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "sid.service-agrees-with-the-path",
  level: "MUST",
  says: "A Map belongs to the Service that it was asked of.",
  cites: "#/components/schemas/SyncMap/properties/service_sid",
  holds: ["#/components/parameters/ServiceSid"],
  on: showMaps,
  alone: true,
  evidence: ({ maps, path }) =>
    isSid("IS", path.ServiceSid)
      ? maps
          .filter((seen) => fits(seen, "service_sid"))
          .map(({ at, map }) => ({ at, asked: path.ServiceSid, service: map.service_sid }))
      : [],
  judge({ at, asked, service }) {
    if (service === asked || String(service).toLowerCase() === asked.toLowerCase()) return;
    return { at: `${at}/service_sid`, expected: `${asked}, as in the URL`, actual: service };
  },
});
