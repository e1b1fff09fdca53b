import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { takeTtl } from "../subjects.js";
import { sentTtl } from "./sent.js";

export default rule({
  id: "ttl.too-large-is-refused",
  level: "SHOULD",
  says: "A time-to-live of more than a year, 31,536,000 seconds, is refused.",
  cites: "#/components/schemas/CollectionTtl/x-bounds",
  on: takeTtl,
  evidence(call) {
    const ttl = sentTtl(call) ?? "";
    return /^\d+$/.test(ttl) && Number(ttl) > 31_536_000 ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
