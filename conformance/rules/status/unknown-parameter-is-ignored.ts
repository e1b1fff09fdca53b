import { rule } from "../../../src/audit/rule.js";
import { answered } from "../refusal.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "status.unknown-parameter-is-ignored",
  level: "SHOULD",
  says: "A parameter that the operation does not know is ignored.",
  cites: "#/x-statements/unknown-parameters",
  on: allOperations,
  evidence: (call) => (call.unknown.includes("Unheard") ? answered(call) : undefined),
  judge: ({ status }) => (status < 300 ? undefined : { at: "status", expected: "2xx", actual: status }),
});
