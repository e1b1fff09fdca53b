import { type Rule, rule } from "../../src/audit/rule.js";
import { idOf } from "../../src/audit/shelf.js";
import { besideMaps, type Piece, showAny, showing } from "./subjects.js";
import { isSame } from "./time.js";

/** The rule that a property does not move while nobody changes what has it. */
export function resting(property: string, about: Pick<Rule, "id" | "says">): Rule {
  return rule({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    holds: besideMaps(property),
    assumes: "sole-writer",
    on: showing(property, showAny).filter((op) => op.startsWith("Fetch") || op.startsWith("List")),
    evidence(call, history) {
      const shown: readonly Piece[] = call.shown;
      return shown.flatMap(({ at, it }) => {
        const known = history.settled(idOf(call, it));
        if (known?.createdAt === undefined || !known.current || !(property in known.current && property in it))
          return [];
        return [{ at, before: known.current[property], now: it[property] }];
      });
    },
    judge({ at, before, now }) {
      if (isSame(before, now)) return;
      return { at: `${at}/${property}`, expected: `${JSON.stringify(before)}, as nothing has changed it`, actual: now };
    },
  });
}
