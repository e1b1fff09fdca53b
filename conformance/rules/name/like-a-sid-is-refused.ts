import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";
import { malformed } from "./malformed.js";

export default rule({
  id: "name.like-a-sid-is-refused",
  level: "SHOULD",
  says: "A unique name that looks like a SID is refused, since URLs could not tell it from one.",
  cites: "#/x-problems/name-malformed",
  on: ["CreateSyncMap"],
  evidence: (call) => (call.form?.UniqueName && malformed.likeSid(call.form.UniqueName) ? answered(call) : undefined),
  judge: unlessRefused,
});
