import { ruleOfEach } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { showItems, showMaps, showPermissions } from "../subjects.js";
import { isSid } from "../text.js";

export default ruleOfEach({
  id: "sid.service-agrees-with-the-path",
  level: "MUST",
  says: "A Map and everything in it belong to the Service in the path of the request.",
  cites: "#/components/schemas/SyncMap/properties/service_sid",
  holds: ["#/components/parameters/ServiceSid"],
  on: [...showMaps, ...showItems, ...showPermissions],
  evidence(seen, { path }) {
    if (!fits(seen, "service_sid") || !isSid("IS", path.ServiceSid)) return;
    return { at: seen.at, asked: path.ServiceSid, service: seen.it.service_sid };
  },
  judge({ at, asked, service }) {
    if (service === asked || String(service).toLowerCase() === asked.toLowerCase()) return;
    return { at: `${at}/service_sid`, expected: `${asked}, as in the URL`, actual: service };
  },
});
