import { nobody } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { inMap, namedIn, nameService, onMaps } from "../subjects.js";

export default rule({
  id: "problem.unknown-service-is-404",
  level: "MUST",
  says: "A Service that never existed is answered with 404, or with 403 as if it were another Account's.",
  cites: "#/x-statements/not-found",
  holds: ["#/x-problems/unknown-service"],
  on: [...onMaps, ...inMap, ...nameService],
  evidence(call) {
    const { path, status } = call;
    const service = path.ServiceSid ?? namedIn(call).own;
    return service === nobody.service && (status === 403 || tellsWhatIs(call)) ? { status } : undefined;
  },
  judge: ({ status }) =>
    status === 404 || status === 403 ? undefined : { at: "status", expected: "404 or 403", actual: status },
});
