import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "item.freed-by-deletion",
  level: "SHOULD",
  says: "The key of a deleted item can be given to a new one.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/delete",
  assumes: "sole-writer",
  on: ["CreateSyncMapItem"],
  evidence: ({ status }, history) => (history.addressed()?.deleted ? { status } : undefined),
  judge: ({ status }) =>
    status === 409
      ? { at: "status", expected: "not 409, as the item with this key was deleted", actual: status }
      : undefined,
});
