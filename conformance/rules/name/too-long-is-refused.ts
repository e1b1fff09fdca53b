import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { malformed } from "./malformed.js";

export default rule({
  id: "name.too-long-is-refused",
  level: "SHOULD",
  says: "A unique name of more than 320 characters is refused.",
  cites: "#/x-problems/name-malformed",
  on: ["CreateSyncMap"],
  evidence: (call) => (call.form?.UniqueName && malformed.tooLong(call.form.UniqueName) ? answered(call) : undefined),
  judge: unlessRefused,
});
