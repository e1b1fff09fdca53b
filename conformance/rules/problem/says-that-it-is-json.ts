import { rule } from "../../../src/audit/rule.js";
import { knowsHeader } from "../headers.js";
import { turnedAway } from "../refusal.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "problem.says-that-it-is-json",
  level: "SHOULD",
  says: "A refusal in JSON has a content type of JSON.",
  cites: "#/x-statements/media-type",
  on: allOperations,
  evidence: ({ problem, status, exchange, exchange: { response } }) =>
    problem && status >= 400 && !turnedAway({ status }) && knowsHeader(exchange, "content-type")
      ? { type: response.headers["content-type"] }
      : undefined,
  judge({ type }) {
    if (/^application\/([\w.-]+\+)?json$/i.test(type?.split(";")[0]?.trim() ?? "")) return;
    return { at: "header Content-Type", expected: "application/json, or a type that ends with +json", actual: type };
  },
});
