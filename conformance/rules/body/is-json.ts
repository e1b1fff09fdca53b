import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";
import { showAny } from "../subjects.js";

export default rule({
  id: "body.is-json",
  level: "MUST",
  says: "The body of a successful response is a JSON object.",
  cites: "#/x-statements/json",
  on: showAny,
  evidence: ({ succeeded, json, exchange: { response } }) =>
    succeeded && (json !== undefined || response.body !== null) ? { json, response } : undefined,
  judge: ({ json, response }) =>
    isObject(json)
      ? undefined
      : { at: "body", expected: "a JSON object", actual: `${response.body?.length} characters that are none` },
});
