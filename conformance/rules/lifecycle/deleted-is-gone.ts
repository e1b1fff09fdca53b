import { rule } from "../../../src/audit/rule.js";
import { saysWhatIs } from "../refusal.js";
import { nameOne } from "../subjects.js";

export default rule({
  id: "lifecycle.deleted-is-gone",
  level: "MUST",
  says: "A deleted Map is gone for good: nothing finds it by its SID.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  on: nameOne,
  evidence: ({ path, status }, history) =>
    history.settled(path.Sid)?.deleted && saysWhatIs({ status }) ? { status } : undefined,
  judge: ({ status }) =>
    status === 404 ? undefined : { at: "status", expected: "404, as the Map was deleted", actual: status },
});
