import { rule } from "../../../src/audit/rule.js";
import { showAny } from "../subjects.js";

export default rule({
  id: "body.shows-every-property",
  level: "MUST",
  says: "Whatever is shown has all its properties, in lists as alone.",
  cites: "#/x-statements/presence",
  holds: ["SyncMap", "SyncMapItem", "SyncMapPermission", "Service"].map((name) => `#/components/schemas/${name}`),
  on: showAny,
  alone: true,
  evidence: ({ shown }) => shown.map((seen) => ({ seen })),
  judge({ seen }) {
    const missing = seen.violations.find(({ keyword, at }) => keyword === "required" && at.lastIndexOf("/") === 0);
    return missing && { at: seen.at + missing.at, expected: "to be there", actual: undefined };
  },
});
