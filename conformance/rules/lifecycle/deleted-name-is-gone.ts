import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { nameOne } from "../subjects.js";

export default rule({
  id: "lifecycle.deleted-name-is-gone",
  level: "MUST",
  says: "A deleted Map is not found by its unique name either.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  assumes: "sole-writer",
  on: nameOne,
  evidence: (call, history) =>
    history.freed(call.path.Sid) === undefined || !tellsWhatIs(call) ? undefined : { status: call.status },
  judge: ({ status }) =>
    status === 404
      ? undefined
      : { at: "status", expected: "404, as the Map with this name was deleted", actual: status },
});
