import { rule } from "../../../src/audit/rule.js";
import { turnedAway } from "../refusal.js";

export default rule({
  id: "problem.unknown-method-is-405",
  level: "SHOULD",
  says: "A method that the resource does not support is refused with 405, 404 or 501.",
  cites: "#/x-problems/method-not-allowed",
  on: ["Stray"],
  evidence: ({ exchange, status }) =>
    ["PUT", "PATCH"].includes(exchange.request.method) && !turnedAway({ status }) ? { status } : undefined,
  judge: ({ status }) =>
    [404, 405, 501].includes(status) ? undefined : { at: "status", expected: "405, 404 or 501", actual: status },
});
