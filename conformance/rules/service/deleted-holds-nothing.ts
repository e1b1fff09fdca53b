import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { inMap, onMaps } from "../subjects.js";

export default rule({
  id: "service.deleted-holds-nothing",
  level: "SHOULD",
  says: "Deleting a Service deletes everything in it: nothing is found in it, and nothing can be created in it.",
  cites: "#/x-statements/service-deletion",
  with: "services",
  on: [...onMaps, ...inMap],
  evidence: (call, history) =>
    history.isServiceDeleted() && (call.status === 403 || tellsWhatIs(call)) ? { status: call.status } : undefined,
  judge: ({ status }) =>
    status === 404 || status === 403
      ? undefined
      : { at: "status", expected: "404, as the Service was deleted", actual: status },
});
