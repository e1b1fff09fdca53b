import { nobody } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { nameItem } from "../subjects.js";

export default rule({
  id: "item.unknown-is-404",
  level: "SHOULD",
  says: "An item that never existed is answered with 404.",
  cites: "#/x-problems/unknown-item",
  on: nameItem,
  evidence: (call) => (call.path.Key === nobody.key && tellsWhatIs(call) ? { status: call.status } : undefined),
  judge: ({ status }) => (status === 404 ? undefined : { at: "status", expected: "404", actual: status }),
});
