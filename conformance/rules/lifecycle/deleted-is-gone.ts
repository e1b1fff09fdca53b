import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { lastsIn, namedIn, nameItem, nameOne, nameService } from "../subjects.js";

export default rule({
  id: "lifecycle.deleted-is-gone",
  level: "MUST",
  says: "A deleted resource is gone for good: its SID or key no longer finds it.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  holds: [
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/delete",
    "#/paths/~1v1~1Services~1{Sid}/delete",
  ],
  on: [...nameOne, ...nameItem, ...nameService],
  evidence(call, history) {
    const { status } = call;
    if (!lastsIn(call, history)) return;
    return history.settled(namedIn(call).own)?.deleted && tellsWhatIs(call) ? { status } : undefined;
  },
  judge: ({ status }) =>
    status === 404 ? undefined : { at: "status", expected: "404, as it was deleted", actual: status },
});
