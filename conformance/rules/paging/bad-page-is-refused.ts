import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.bad-page-is-refused",
  level: "SHOULD",
  says: "A Page that is no whole number, or negative, is refused.",
  cites: "#/x-problems/page-invalid",
  on: lists,
  evidence: (call) => (call.query.Page !== undefined && !/^\d+$/.test(call.query.Page) ? answered(call) : undefined),
  judge: unlessRefused,
});
