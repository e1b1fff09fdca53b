import { rule } from "../../../src/audit/rule.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "problem.status-is-the-http-status",
  level: "SHOULD",
  says: "The status in the body of a refusal is the HTTP status.",
  cites: "#/components/schemas/Problem/properties/status",
  on: allOperations,
  evidence: ({ status, problem }) =>
    problem && typeof problem.status === "number" ? { status, written: problem.status } : undefined,
  judge: ({ status, written }) =>
    written === status ? undefined : { at: "/status", expected: `${status}, the HTTP status`, actual: written },
});
