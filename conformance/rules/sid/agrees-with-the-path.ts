import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { isSid } from "../text.js";

export default rule({
  id: "sid.agrees-with-the-path",
  level: "MUST",
  says: "A Map that is asked for by its SID is answered with that SID.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/parameters/1",
  on: ["FetchSyncMap", "UpdateSyncMap"],
  evidence: ({ maps, path }) =>
    isSid("MP", path.Sid)
      ? maps.filter((seen) => fits(seen, "sid")).map(({ map }) => ({ asked: path.Sid, sid: map.sid }))
      : [],
  judge({ asked, sid }) {
    if (sid === asked || String(sid).toLowerCase() === asked.toLowerCase()) return;
    return { at: "/sid", expected: `${asked}, as in the URL`, actual: sid };
  },
});
