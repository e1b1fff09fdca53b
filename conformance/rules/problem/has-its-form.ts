import { violationsOf } from "../../../src/api/validate.js";
import { rule } from "../../../src/audit/rule.js";
import { turnedAway } from "../refusal.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "problem.has-its-form",
  level: "SHOULD",
  says: "A refusal says in JSON what was wrong: code, message, more_info and status.",
  cites: "#/components/schemas/Problem",
  holds: [
    "#/components/schemas/Problem/properties/code",
    "#/components/schemas/Problem/properties/message",
    "#/components/schemas/Problem/properties/detail",
  ],
  on: allOperations,
  evidence: ({ status, json, exchange: { request, response } }) =>
    status >= 400 &&
    status < 500 &&
    !turnedAway({ status }) &&
    (json !== undefined || response.body !== null) &&
    request.method !== "HEAD"
      ? { json, body: response.body }
      : undefined,
  judge({ json, body }) {
    if (json === undefined && body) {
      return { at: "body", expected: "a JSON object", actual: `${body.length} characters that are none` };
    }
    const [violation] = violationsOf("Problem", json);
    return violation && { at: violation.at || "body", expected: violation.expected, actual: violation.actual };
  },
});
