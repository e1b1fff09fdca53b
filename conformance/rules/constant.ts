import { idOf } from "../../src/audit/about.js";
import { type Rule, ruleOfEach } from "../../src/audit/rule.js";
import { besideMaps, showAny, showing } from "./subjects.js";
import { isSame } from "./time.js";

/**
 * The rule that a property is the same in every answer that shows it. Something without a SID may be recreated under the same key, so
 * there the rule needs a sole writer.
 */
export function constant(property: string, about: Pick<Rule, "id" | "says">): Rule {
  return ruleOfEach({
    ...about,
    level: "MUST",
    cites: `#/components/schemas/SyncMap/properties/${property}`,
    holds: besideMaps(property),
    on: showing(property, showAny).filter((op) => !op.startsWith("Create")),
    evidence({ at, it }, call, history) {
      const { hasSid } = call.operation.resource;
      if (!hasSid && !history.soleWriter) return;
      const id = idOf(call, it);
      const first = (hasSid ? history.known(id) : history.settled(id))?.first;
      if (!first || !(property in first && property in it)) return;
      return { at, before: first[property], now: it[property] };
    },
    judge({ at, before, now }) {
      if (isSame(before, now)) return;
      // earlier values are not quoted: they may be secrets of that exchange, which is no longer at hand
      return { at: `${at}/${property}`, expected: "the same as in earlier answers", actual: now };
    },
  });
}
