/** Which findings of a rule are kept: so many, and beyond them the first of each place, so that no breach hides behind others. */
import type { Finding } from "./finding.js";

/** A report is no place for a million findings; no more are kept than these, and as many again for their places. */
export const mostKept = 1000;

/** The place of a finding, the same for every entry of a list: with an asterisk for its index. */
export function placeOf({ operation, at }: Pick<Finding, "operation" | "at">): string {
  return `${operation} ${at.replace(/\/\d+(?=\/|$)/g, "/*")}`;
}

/** Is told of the findings of one rule, in their order, and says of each whether it is kept. */
export type Keeps = (finding: Pick<Finding, "operation" | "at">) => boolean;

export function createKeeping(): Keeps {
  const places = new Set<string>();
  let count = 0;
  return (finding) => {
    const place = placeOf(finding);
    const isNew = !places.has(place) && places.size < mostKept;
    if (isNew) places.add(place);
    if (!isNew && count >= mostKept) return false;
    count += 1;
    return true;
  };
}
