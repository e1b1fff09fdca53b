import { rule } from "../../../src/audit/rule.js";
import { knowsHeader } from "../headers.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "body.says-that-it-is-json",
  level: "SHOULD",
  says: "A successful response with a body has the content type application/json.",
  cites: "#/x-statements/media-type",
  on: allOperations,
  evidence: ({ succeeded, json, exchange, exchange: { response } }) =>
    succeeded && (json !== undefined || response.body) && knowsHeader(exchange, "content-type")
      ? { type: response.headers["content-type"] }
      : undefined,
  judge({ type }) {
    if (type === "application/json" || type?.split(";")[0]?.trim().toLowerCase() === "application/json") return;
    return { at: "header Content-Type", expected: "application/json", actual: type };
  },
});
