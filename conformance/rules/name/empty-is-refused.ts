import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "name.empty-is-refused",
  level: "SHOULD",
  says: "An empty unique name is refused.",
  cites: "#/x-problems/name-malformed",
  on: ["CreateSyncMap"],
  evidence: (call) => (call.form?.UniqueName === "" ? answered(call) : undefined),
  judge: unlessRefused,
});
