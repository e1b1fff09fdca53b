import { rule } from "../../../src/audit/rule.js";
import { nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "name.addresses-the-map",
  level: "MUST",
  says: "A URL with the unique name of a Map in place of its SID leads to that Map.",
  cites: "#/x-statements/addressing",
  assumes: "sole-writer",
  on: nameOne,
  evidence({ path, status, maps }, history) {
    if (isSid("MP", path.Sid)) return;
    const holder = history.holder(path.Sid);
    if (!history.exists(holder)) return;
    return { holder: holder?.id, status, sid: maps[0]?.map.sid };
  },
  judge({ holder, status, sid }) {
    if (status === 404) return { at: "status", expected: `not 404, as ${holder} has this name`, actual: status };
    if (sid === undefined || sid === holder) return;
    return { at: "/sid", expected: `${holder}, which has this name`, actual: sid };
  },
});
