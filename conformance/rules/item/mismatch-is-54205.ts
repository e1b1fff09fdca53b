import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";

export default rule({
  id: "item.mismatch-is-54205",
  level: "SHOULD",
  says: "The code of a 412 refusal is 54205; the general code 20412 and the code for Documents conform as well.",
  cites: "#/x-problems/revision-mismatch",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence: (call) => refusedWith(call, 412),
  judge: (evidence) => unlessCode(evidence, 54205, 20412, 54103),
});
