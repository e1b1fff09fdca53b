import { rule } from "../../../src/audit/rule.js";
import { showMaps } from "../subjects.js";

export default rule({
  id: "body.shows-every-property",
  level: "MUST",
  says: "A Map is shown with all its properties, in lists as alone.",
  cites: "#/x-statements/presence",
  holds: ["#/components/schemas/SyncMap"],
  on: showMaps,
  alone: true,
  evidence: ({ maps }) => maps.map((seen) => ({ seen })),
  judge({ seen }) {
    const missing = seen.violations.find(({ keyword, at }) => keyword === "required" && at.lastIndexOf("/") === 0);
    return missing && { at: seen.at + missing.at, expected: "to be there", actual: undefined };
  },
});
