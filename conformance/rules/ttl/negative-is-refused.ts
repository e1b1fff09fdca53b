import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { takeTtl } from "../subjects.js";
import { sentTtl } from "./sent.js";

export default rule({
  id: "ttl.negative-is-refused",
  level: "MUST",
  says: "A negative time-to-live is refused, since no deadline lies in the past.",
  cites: "#/components/schemas/CollectionTtl",
  on: takeTtl,
  evidence: (call) => (/^-0*[1-9]\d*$/.test(sentTtl(call) ?? "") ? answered(call) : undefined),
  judge: unlessRefused,
});
