import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { lists } from "../subjects.js";
import { validSize } from "./meta.js";

export default rule({
  id: "paging.size-refusal-is-54454",
  level: "SHOULD",
  says: "A bad PageSize is refused with code 54454.",
  cites: "#/x-problems/page-size-invalid",
  on: lists,
  evidence: (call) =>
    call.query.PageSize !== undefined && validSize(call.query.PageSize) === undefined
      ? refusedWith(call, 400)
      : undefined,
  judge: (evidence) => unlessCode(evidence, 54454),
});
