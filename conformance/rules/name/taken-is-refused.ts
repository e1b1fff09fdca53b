import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "name.taken-is-refused",
  level: "MUST",
  says: "No Map is created with the unique name of another that exists.",
  cites: "#/x-statements/uniqueness",
  assumes: "sole-writer",
  on: ["CreateSyncMap"],
  evidence(call, history) {
    return history.exists(history.holder(call.form?.UniqueName)) ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
