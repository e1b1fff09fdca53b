import type { Violation } from "../../src/api/validate.js";
import { type Piece, type Rule, ruleOfEach } from "../../src/audit/rule.js";
import { besideMaps, showAny, showing } from "./subjects.js";

/**
 * The rule that a property fits its schema wherever it is shown, or in the answers of these operations only. Whether it is present is the
 * subject of another rule (`body.shows-every-property`).
 */
export function shape(
  property: string,
  about: Pick<Rule, "id" | "says" | "holds">,
  on: readonly (typeof showAny)[number][] = showing(property, showAny),
): Rule {
  return ruleOfEach({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    holds: [...(about.holds ?? []), ...(on.some((op) => !op.endsWith("SyncMap")) ? besideMaps(property) : [])],
    on,
    evidence: (seen) => (property in seen.it ? seen : undefined),
    judge: (seen) => misshapen(seen, property),
  });
}

/** The fault of a property that does not fit its schema. */
export function misshapen(seen: Piece, property: string) {
  const violations = violationsAt(seen, property);
  const violation = violations.find(({ keyword }) => keyword === "pattern") ?? violations[0]; // the pattern is the most specific
  return violation && { ...violation, at: seen.at + violation.at };
}

/** The schema violations of a property. */
export function violationsAt({ violations }: Piece, property: string): readonly Violation[] {
  if (violations.length === 0) return violations;
  return violations.filter(
    ({ at, keyword }) => (at === `/${property}` && keyword !== "required") || at.startsWith(`/${property}/`),
  );
}

/** Whether a property is present and fits. */
export function fits(seen: Piece, property: string): boolean {
  return property in seen.it && violationsAt(seen, property).length === 0;
}
