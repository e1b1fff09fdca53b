import { rule } from "../../../src/audit/rule.js";
import { saysWhatIs } from "../refusal.js";
import { inMap, onMaps } from "../subjects.js";

export default rule({
  id: "service.deleted-holds-nothing",
  level: "SHOULD",
  says: "All that a Service holds is deleted with it: nothing is found in it, and nothing is made.",
  cites: "#/x-statements/service-deletion",
  with: "services",
  on: [...onMaps, ...inMap],
  evidence: ({ status }, history) =>
    history.isServiceDeleted() && (status === 403 || saysWhatIs({ status })) ? { status } : undefined,
  judge: ({ status }) =>
    status === 404 || status === 403
      ? undefined
      : { at: "status", expected: "404, as the Service was deleted", actual: status },
});
