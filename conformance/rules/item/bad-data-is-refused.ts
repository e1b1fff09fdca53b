import { rule } from "../../../src/audit/rule.js";
import { valueIn } from "../../../src/http/json.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.bad-data-is-refused",
  level: "SHOULD",
  says: "Data that is not JSON is refused, and so is a new item without data.",
  cites: "#/x-problems/data-invalid",
  holds: ["#/x-problems/data-missing"],
  on: ["CreateSyncMapItem", "UpdateSyncMapItem"],
  evidence(call) {
    const { form, op, repeated } = call;
    if (!form || repeated.length > 0 || form.Data === "" || form.Data === "null") return;
    const isMissing = op === "CreateSyncMapItem" && form.Data === undefined;
    return isMissing || (form.Data !== undefined && !valueIn(form.Data)) ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
