import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { lists } from "../subjects.js";
import { validSize } from "./meta.js";

export default rule({
  id: "paging.bad-size-is-refused",
  level: "SHOULD",
  says: "A PageSize that is not a whole number from 1 to 1000 is refused.",
  cites: "#/x-problems/page-size-invalid",
  on: lists,
  // An empty value may be treated as absent.
  evidence: (call) =>
    call.query.PageSize && validSize(call.query.PageSize) === undefined ? answered(call) : undefined,
  judge: unlessRefused,
});
