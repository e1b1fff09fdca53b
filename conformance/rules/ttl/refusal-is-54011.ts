import { rule } from "../../../src/audit/rule.js";
import { refusedWith, unlessCode } from "../refusal.js";
import { takeTtl } from "../subjects.js";
import { validTtl } from "./granted.js";
import { sentTtl } from "./sent.js";

export default rule({
  id: "ttl.refusal-is-54011",
  level: "SHOULD",
  says: "A bad time-to-live is refused with code 54011.",
  cites: "#/x-problems/ttl-invalid",
  on: takeTtl,
  evidence(call) {
    const ttl = sentTtl(call);
    return ttl === undefined || ttl === "" || validTtl(ttl) !== undefined ? undefined : refusedWith(call, 400);
  },
  judge: (evidence) => unlessCode(evidence, 54011),
});
