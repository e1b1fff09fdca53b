import { revisionAsked } from "../../../src/audit/asked.js";
import { rule } from "../../../src/audit/rule.js";

/** Holds for overlapping updates as well: the second would overwrite a change it does not know. */
export default rule({
  id: "item.no-update-is-lost",
  level: "SHOULD",
  says: "Of two updates of an item's data with the same revision in If-Match, only one is carried out.",
  cites: "#/components/parameters/IfMatch",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem"],
  evidence(call, history) {
    const asked = revisionAsked(call);
    if (!asked || call.form?.Data === undefined || history.won() !== asked) return;
    return { status: call.status };
  },
  judge: ({ status }) =>
    status >= 200 && status < 300
      ? { at: "status", expected: "412, as an update that asked for the same revision was carried out", actual: status }
      : undefined,
});
