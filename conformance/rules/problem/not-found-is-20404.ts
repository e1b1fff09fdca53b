import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "problem.not-found-is-20404",
  level: "SHOULD",
  says: "A missing resource is refused with code 20404; Sync's own codes conform as well.",
  cites: "#/x-problems/unknown-map",
  holds: ["#/x-problems/unknown-service", "#/x-problems/unknown-item", "#/x-problems/unknown-permission"],
  on: allOperations,
  evidence: (call) => refusedWith(call, 404),
  judge: (evidence) => unlessCode(evidence, 20404, 54200, 54300, 54201, 54354, 54050, 54056),
});
