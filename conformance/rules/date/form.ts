import { type Rule, ruleOfEach } from "../../../src/audit/rule.js";
import { violationsAt } from "../shape.js";
import { besideMaps, showAny, showing } from "../subjects.js";
import { isInGmt } from "../time.js";

/** The rule that a date is a real moment in ISO 8601 and GMT, or null where that is allowed. */
export function dateForm(property: string, about: Pick<Rule, "id" | "says">): Rule {
  return ruleOfEach({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    holds: besideMaps(property),
    on: showing(property, showAny),
    evidence: (seen) => (property in seen.it ? seen : undefined),
    judge(seen) {
      const at = `${seen.at}/${property}`;
      const actual = seen.it[property];
      if (typeof actual === "string") {
        // JSON Schema's date-time format is RFC 3339, which is narrower than ISO 8601 and allows any zone.
        return isInGmt(actual) ? undefined : { at, expected: "ISO 8601 in GMT, such as 2015-07-30T20:00:00Z", actual };
      }
      const [violation] = violationsAt(seen, property);
      return violation && { at, expected: violation.expected, actual };
    },
  });
}
