import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "problem.not-allowed-says-what-is",
  level: "MUST",
  says: "An answer of 405 has an Allow header that names the methods that the resource knows.",
  cites: "#/x-problems/method-not-allowed",
  on: ["Stray"],
  evidence: ({ exchange: { response } }) => (response.status === 405 ? { allow: response.headers.allow } : undefined),
  judge: ({ allow }) =>
    allow ? undefined : { at: "header Allow", expected: "the methods that the resource knows", actual: allow },
});
