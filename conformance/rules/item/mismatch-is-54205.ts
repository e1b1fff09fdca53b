import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";

export default rule({
  id: "item.mismatch-is-54205",
  level: "SHOULD",
  says: "The code of a refusal with 412 is 54205; the general 20412 conforms as well, and so does the one of Documents.",
  cites: "#/x-problems/revision-mismatch",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  evidence: (call) => refusedWith(call, 412),
  judge: (evidence) => unlessCode(evidence, 54205, 20412, 54103),
});
