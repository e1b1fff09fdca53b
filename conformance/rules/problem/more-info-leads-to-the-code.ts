import { rule } from "../../../src/audit/rule.js";
import { allOperations } from "../subjects.js";

export default rule({
  id: "problem.more-info-leads-to-the-code",
  level: "SHOULD",
  says: "The more_info of a refusal is the URL of the web page about its code.",
  cites: "#/components/schemas/Problem/properties/more_info",
  on: allOperations,
  evidence: ({ problem }) =>
    problem && typeof problem.code === "number" && typeof problem.more_info === "string"
      ? { code: problem.code, url: problem.more_info }
      : undefined,
  judge: ({ code, url }) =>
    /^https?:\/\/[^/]/i.test(url) && url.endsWith(`/${code}`)
      ? undefined
      : { at: "/more_info", expected: `an http or https URL that ends with /${code}`, actual: url },
});
