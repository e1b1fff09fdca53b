import type { Seen } from "../../src/api/call.js";
import { type Rule, rule } from "../../src/audit/rule.js";
import { isSame } from "./time.js";

/** The rule that a property of a Map is the same in every answer that shows it. */
export function constant(property: keyof Seen["map"] & string, about: Pick<Rule, "id" | "says">): Rule {
  return rule({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
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
      // what was shown before is not quoted: it may hold a secret of that exchange, which nobody knows here
      return { at: `${at}/${property}`, expected: "the same as in earlier answers", actual: now };
    },
  });
}
