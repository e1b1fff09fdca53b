import { rule } from "../../../src/audit/rule.js";
import { hasHeaders } from "../headers.js";

export default rule({
  id: "problem.not-allowed-says-what-is",
  level: "MUST",
  says: "An answer of 405 has an Allow header that names the methods that the resource knows.",
  cites: "#/x-problems/method-not-allowed",
  on: ["Stray"],
  evidence: ({ exchange, exchange: { response } }) =>
    response.status === 405 && hasHeaders(exchange) ? { allow: response.headers.allow } : undefined,
  judge: ({ allow }) =>
    allow ? undefined : { at: "header Allow", expected: "the methods that the resource knows", actual: allow },
});
