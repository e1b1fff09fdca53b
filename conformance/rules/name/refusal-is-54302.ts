import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { isMalformed } from "./malformed.js";

export default rule({
  id: "name.refusal-is-54302",
  level: "SHOULD",
  says: "A malformed unique name is refused with code 54302.",
  cites: "#/x-problems/name-malformed",
  on: ["CreateSyncMap"],
  evidence: (call) =>
    call.form?.UniqueName !== undefined && isMalformed(call.form.UniqueName) ? refusedWith(call, 400) : undefined,
  judge: (evidence) => unlessCode(evidence, 54302),
});
