import type { Seen } from "../../../src/api/call.js";
import { type Rule, rule } from "../../../src/audit/rule.js";
import { violationsAt } from "../shape.js";
import { showMaps } from "../subjects.js";

/** ISO 8601, complete to the second, in GMT; fractions of a second are allowed. */
const isoInGmt = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]00:?00)$/;

/** The rule that a date is one: a real moment in ISO 8601 and GMT, or null where that is allowed. */
export function dateForm(property: keyof Seen["map"] & string, about: Pick<Rule, "id" | "says">): Rule {
  return rule({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    on: showMaps,
    alone: true,
    evidence: ({ maps }) => maps.filter(({ map }) => property in map).map((seen) => ({ seen })),
    judge({ seen }) {
      const at = `${seen.at}/${property}`;
      const actual = seen.map[property];
      const [violation] = violationsAt(seen, property);
      if (violation) return { at, expected: violation.expected, actual };
      if (actual === null || isoInGmt.test(String(actual))) return;
      return { at, expected: "ISO 8601 in GMT, such as 2015-07-30T20:00:00Z", actual };
    },
  });
}
