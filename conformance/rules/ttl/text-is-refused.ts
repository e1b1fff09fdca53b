import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { takeTtl } from "../subjects.js";
import { sentTtl } from "./sent.js";

export default rule({
  id: "ttl.text-is-refused",
  level: "MUST",
  says: "A time-to-live that is not a number is refused, since it must be an integer.",
  cites: "#/components/schemas/CollectionTtl",
  on: takeTtl,
  evidence: (call) => (/^[a-z]+$/i.test(sentTtl(call) ?? "") ? answered(call) : undefined),
  judge: unlessRefused,
});
