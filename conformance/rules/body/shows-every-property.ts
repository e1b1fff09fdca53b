import { ruleOfEach } from "../../../src/audit/rule.js";
import { showAny } from "../subjects.js";

export default ruleOfEach({
  id: "body.shows-every-property",
  level: "MUST",
  says: "Every resource in a response has all its properties, in lists too.",
  cites: "#/x-statements/presence",
  holds: ["SyncMap", "SyncMapItem", "SyncMapPermission", "Service"].map((name) => `#/components/schemas/${name}`),
  on: showAny,
  evidence: (seen) => seen,
  judge({ at, violations }) {
    const missing = violations.find((each) => each.keyword === "required" && each.at.lastIndexOf("/") === 0);
    return missing && { at: at + missing.at, expected: "to be there", actual: undefined };
  },
});
