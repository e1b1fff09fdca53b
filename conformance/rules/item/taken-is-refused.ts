import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.taken-is-refused",
  level: "SHOULD",
  says: "No item is created with a key that another item of the Map has.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/post",
  assumes: "sole-writer",
  on: ["CreateSyncMapItem"],
  evidence: (call, history) => (history.exists(history.addressed()) ? answered(call) : undefined),
  judge: unlessRefused,
});
