/** Which findings of a rule are kept: a limited number, and beyond that the first of each place, so that none hides behind others. */
import type { Finding } from "./finding.js";

/** How many findings of a rule are kept; beyond them, up to as many again that are the first of their place. */
export const mostKept = 1000;

/** The place of a finding with `*` for array indices, so that all entries of a list share it. */
export function placeOf({ operation, at }: Pick<Finding, "operation" | "at">): string {
  return `${operation} ${at.replace(/\/\d+(?=\/|$)/g, "/*")}`;
}

/** Called with the findings of one rule, in order; returns whether to keep each. */
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
