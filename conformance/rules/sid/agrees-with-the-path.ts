import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { isSid } from "../text.js";

export default rule({
  id: "sid.agrees-with-the-path",
  level: "MUST",
  says: "A resource that is requested by its SID has that SID in the response.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/parameters/1",
  holds: ["#/paths/~1v1~1Services~1{Sid}/parameters/0"],
  on: ["FetchSyncMap", "UpdateSyncMap", "FetchService", "UpdateService"],
  evidence({ shown: [one], path }) {
    if (!one || !(isSid("MP", path.Sid) || isSid("IS", path.Sid))) return undefined;
    return fits(one, "sid") ? { asked: path.Sid, sid: one.it.sid } : undefined;
  },
  judge({ asked, sid }) {
    if (sid === asked || String(sid).toLowerCase() === asked.toLowerCase()) return;
    return { at: "/sid", expected: `${asked}, as in the URL`, actual: sid };
  },
});
