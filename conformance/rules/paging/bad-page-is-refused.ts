import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.bad-page-is-refused",
  level: "SHOULD",
  says: "A Page that is negative or not a whole number is refused.",
  cites: "#/x-problems/page-invalid",
  on: lists,
  // An empty value may be treated as absent.
  evidence: (call) => (call.query.Page && !/^\d+$/.test(call.query.Page) ? answered(call) : undefined),
  judge: unlessRefused,
});
