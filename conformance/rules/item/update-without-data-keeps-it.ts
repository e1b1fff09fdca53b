import { rule } from "../../../src/audit/rule.js";
import { isSameJson } from "../json.js";

export default rule({
  id: "item.update-without-data-keeps-it",
  level: "SHOULD",
  says: "An item update without data leaves the data unchanged.",
  cites: "#/x-statements/item-data-kept",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem"],
  evidence({ form, shown, repeated }, history) {
    const before = history.lasting()?.current;
    if (!form || form.Data !== undefined || repeated.length > 0 || !before || !("data" in before)) return;
    return shown.map(({ it }) => ({ before: before.data, now: it.data }));
  },
  judge: ({ before, now }) =>
    isSameJson(before, now) ? undefined : { at: "/data", expected: "what it was before the update", actual: now },
});
