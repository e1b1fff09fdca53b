import { rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";
import { inMap } from "../subjects.js";

export default rule({
  id: "lifecycle.deletion-takes-what-is-in-it",
  level: "MUST",
  says: "Deleting a Map deletes its items and permissions: they are no longer found, and no new ones can be created.",
  cites: "#/x-statements/deletion-takes-items",
  on: inMap,
  evidence: (call, history) => (history.above()?.deleted && tellsWhatIs(call) ? { status: call.status } : undefined),
  judge: ({ status }) =>
    status === 404 ? undefined : { at: "status", expected: "404, as the Map was deleted", actual: status },
});
