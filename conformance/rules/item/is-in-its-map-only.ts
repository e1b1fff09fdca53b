import { nobody } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { nameItem } from "../subjects.js";

/** Nor may it be in a new Map with the name of a deleted one. */
export default rule({
  id: "item.is-in-its-map-only",
  level: "SHOULD",
  says: "An item is found only in the Map that it was created in, whatever other Maps hold or are called.",
  cites: "#/x-statements/item-belonging",
  assumes: "sole-writer",
  on: nameItem,
  evidence: (call, history) =>
    call.path.Key !== nobody.key && history.neverWas() && tellsWhatIs(call) ? { status: call.status } : undefined,
  judge: ({ status }) =>
    status === 404
      ? undefined
      : { at: "status", expected: "404, as this Map was never given this item", actual: status },
});
