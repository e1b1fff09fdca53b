import { rule } from "../../../src/audit/rule.js";
import { inMap, namedIn, nameOne } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "name.addresses-the-map",
  level: "MUST",
  says: "A URL with the unique name of a Map in place of its SID leads to that Map.",
  cites: "#/x-statements/addressing",
  assumes: "sole-writer",
  on: [...nameOne, ...inMap],
  evidence(call, history) {
    const { status, maps } = call;
    const { own, map: above } = namedIn(call);
    if (above === undefined) {
      const holder = own === undefined || isSid("MP", own) ? undefined : history.holder(own);
      return history.exists(holder) ? { holder: holder?.id, status, sid: maps[0]?.map.sid } : undefined;
    }
    // Whether things in the Map are found is the subject of another rule (`lifecycle.exists-until-deleted`).
    const holder = own !== undefined || isSid("MP", above) ? undefined : history.above();
    return holder?.exists ? { holder: holder.sid, status, sid: undefined } : undefined;
  },
  judge({ holder, status, sid }) {
    if (status === 404) return { at: "status", expected: `not 404, as ${holder} has this name`, actual: status };
    if (sid === undefined || sid === holder) return;
    return { at: "/sid", expected: `${holder}, which has this name`, actual: sid };
  },
});
