import { nobody } from "../../../src/api/nobody.js";
import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { inMap, namedIn, nameOne } from "../subjects.js";

export default rule({
  id: "problem.unknown-map-is-404",
  level: "MUST",
  says: "A Map that never existed is answered with 404.",
  cites: "#/x-statements/not-found",
  on: [...nameOne, ...inMap],
  evidence(call) {
    const { path, status } = call;
    const { own, map = own } = namedIn(call);
    return map === nobody.map && path.ServiceSid !== nobody.service && tellsWhatIs(call) ? { status } : undefined;
  },
  judge: ({ status }) => (status === 404 ? undefined : { at: "status", expected: "404", actual: status }),
});
