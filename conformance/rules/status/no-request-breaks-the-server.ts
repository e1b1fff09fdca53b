import { rule } from "../../../src/audit/rule.js";
import { allOperations } from "../subjects.js";

const problems = ["malformed-request", "unsupported-content-type", "body-too-large"];

export default rule({
  id: "status.no-request-breaks-the-server",
  level: "SHOULD",
  says: "No request is answered with 500 or 501, however wrong it is.",
  cites: "#/x-statements/server-error",
  holds: problems.map((name) => `#/x-problems/${name}`),
  on: allOperations,
  evidence: ({ status }) => ({ status }),
  judge: ({ status }) =>
    status === 500 || status === 501 ? { at: "status", expected: "no error of the server", actual: status } : undefined,
});
