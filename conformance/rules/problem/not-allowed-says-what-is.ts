import { rule } from "../../../src/audit/rule.js";
import { knowsHeader } from "../headers.js";

/** Methods that HTTP adds to the operations; servers need not support them (RFC 9110, 9.1 and 9.3.7). */
const added = ["HEAD", "OPTIONS"];

export default rule({
  id: "problem.not-allowed-says-what-is",
  level: "MUST",
  says: "A 405 response has an Allow header that lists the supported methods, and not the refused one.",
  cites: "#/x-problems/method-not-allowed",
  on: ["Stray"],
  evidence: ({ exchange, exchange: { request, response }, allow }) =>
    response.status === 405 && knowsHeader(exchange, "allow")
      ? {
          documented: allow.filter((method) => !added.includes(method)),
          refused: request.method,
          allow: response.headers.allow,
        }
      : undefined,
  judge({ documented, refused, allow }) {
    const named = (allow ?? "").split(",").map((method) => method.trim().toUpperCase());
    if (documented.every((method) => named.includes(method)) && !named.includes(refused)) return;
    return { at: "header Allow", expected: `${documented.join(", ")}, and not ${refused}`, actual: allow };
  },
});
