import type { Seen } from "../../src/api/call.js";
import { type Rule, rule } from "../../src/audit/rule.js";
import { isSame } from "./time.js";

/** The rule that a property of a Map does not move while nobody changes the Map. */
export function resting(property: keyof Seen["map"] & string, about: Pick<Rule, "id" | "says">): Rule {
  return rule({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    assumes: "sole-writer",
    on: ["FetchSyncMap", "ListSyncMap"],
    evidence: ({ maps }, history) =>
      maps.flatMap(({ at, map }) => {
        const known = history.settled(map.sid);
        if (known?.createdAt === undefined || !known.current || !(property in known.current && property in map))
          return [];
        return [{ at, before: known.current[property], now: map[property] }];
      }),
    judge({ at, before, now }) {
      if (isSame(before, now)) return;
      return { at: `${at}/${property}`, expected: `${JSON.stringify(before)}, as nothing has changed it`, actual: now };
    },
  });
}
