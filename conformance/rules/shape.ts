import type { Seen } from "../../src/api/call.js";
import type { Violation } from "../../src/api/validate.js";
import { type Rule, rule } from "../../src/audit/rule.js";
import { showMaps } from "./subjects.js";

type Property = keyof Seen["map"] & string;

/**
 * The rule that a property fits its schema wherever a Map is shown. Whether it is there at all is another rule's business
 * (`body.shows-every-property`).
 */
export function shape(property: Property, about: Pick<Rule, "id" | "says" | "holds">): Rule {
  return rule({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    on: showMaps,
    alone: true,
    evidence: ({ maps }) => maps.filter(({ map }) => property in map).map((seen) => ({ seen, property })),
    judge: ({ seen }) => {
      const violations = violationsAt(seen, property);
      const violation = violations.find(({ keyword }) => keyword === "pattern") ?? violations[0]; // the pattern says most
      return violation && { ...violation, at: seen.at + violation.at };
    },
  });
}

/** In what a property does not fit. */
export function violationsAt({ violations }: Seen, property: string): readonly Violation[] {
  if (violations.length === 0) return violations;
  return violations.filter(
    ({ at, keyword }) => (at === `/${property}` && keyword !== "required") || at.startsWith(`/${property}/`),
  );
}

/** Whether a property is there and fits. */
export function fits(seen: Seen, property: Property): boolean {
  return property in seen.map && violationsAt(seen, property).length === 0;
}
