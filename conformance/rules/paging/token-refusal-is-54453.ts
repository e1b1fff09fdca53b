import { forgedToken } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.token-refusal-is-54453",
  level: "SHOULD",
  says: "A PageToken that the service did not hand out is refused with code 54453.",
  cites: "#/x-problems/page-token-invalid",
  on: lists,
  evidence: (call) => (call.query.PageToken === forgedToken ? refusedWith(call, 400) : undefined),
  judge: (evidence) => unlessCode(evidence, 54453),
});
