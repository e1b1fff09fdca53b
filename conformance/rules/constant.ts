import type { Seen } from "../../src/api/call.js";
import { lookUp } from "../../src/api/description.js";
import { type Rule, rule } from "../../src/audit/rule.js";
import { isObject } from "../../src/http/json.js";
import { isSame } from "./time.js";

/** The rule that a property of a Map is the same in every answer that shows it. */
export function constant(property: keyof Seen["map"] & string, about: Pick<Rule, "id" | "says">): Rule {
  const cites = `#/components/schemas/SyncMap/properties/${property}`;
  const fact = lookUp(cites);
  const isPersonal = isObject(fact) && "x-pii" in fact;
  return rule({
    ...about,
    level: "MUST",
    cites,
    on: ["FetchSyncMap", "UpdateSyncMap", "ListSyncMap"],
    alone: true,
    evidence: ({ maps }, history) =>
      maps.flatMap(({ at, map }) => {
        const first = history.known(map.sid)?.first;
        return first && property in first && property in map
          ? [{ at, before: first[property], now: map[property] }]
          : [];
      }),
    judge({ at, before, now }) {
      if (isSame(before, now)) return;
      return {
        at: `${at}/${property}`,
        expected: isPersonal ? "the same as in earlier answers" : `${JSON.stringify(before)}, as in earlier answers`,
        actual: now,
      };
    },
  });
}
