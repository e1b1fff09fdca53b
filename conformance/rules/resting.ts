import { type OperationId, operationOf } from "../../src/api/description.js";
import { idOf } from "../../src/audit/about.js";
import { type Piece, type Rule, rule } from "../../src/audit/rule.js";
import { besideMaps, showAny, showing } from "./subjects.js";
import { isSame } from "./time.js";

/** The rule that a property does not change unless somebody changes its resource. */
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

/** The rule that fetch and list show a property as it was set until it is set again. */
export function restingAsSet(
  on: readonly [fetch: OperationId, list: OperationId],
  about: Pick<Rule, "id" | "says" | "cites" | "holds">,
): Rule {
  const { properties } = operationOf(on[0]).resource;
  const settings = properties.filter(({ origin }) => "form" in origin).map(({ name }) => name);
  return rule({
    ...about,
    level: "SHOULD",
    assumes: "sole-writer",
    on,
    evidence(call, history) {
      const shown: readonly Piece[] = call.shown;
      return shown.flatMap(({ at, it }) => {
        const known = history.settled(idOf(call, it));
        const { current } = known ?? {};
        if (known?.createdAt === undefined || !current) return [];
        return settings
          .filter((name) => name in current && name in it)
          .map((name) => ({ at: `${at}/${name}`, before: current[name], now: it[name] }));
      });
    },
    judge({ at, before, now }) {
      if (before === now) return;
      const quoted = typeof before === "boolean" ? String(before) : "the same as before"; // a text may be personal data
      return { at, expected: `${quoted}, as nothing has changed it`, actual: now };
    },
  });
}
