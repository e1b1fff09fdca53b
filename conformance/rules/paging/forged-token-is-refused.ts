import { forgedToken } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.forged-token-is-refused",
  level: "SHOULD",
  says: "A PageToken that the service did not hand out is refused.",
  cites: "#/x-problems/page-token-invalid",
  on: lists,
  evidence: (call) => (call.query.PageToken === forgedToken ? answered(call) : undefined),
  judge: unlessRefused,
});
