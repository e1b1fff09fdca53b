/** The questions that the documentation leaves open: every x-unsettled of the description. */
import { document } from "./description.js";
import type { Json, Unsettled } from "./document.js";

let found: readonly Unsettled[] | undefined;

/** In the order of the description. Found on first use, since few commands need them before their first request. */
export function questions(): readonly Unsettled[] {
  found ??= unsettledIn(document as unknown as Json, []); // a document is JSON
  return found;
}

/** Appends to `found`. Avoids temporary arrays, which would slow down the start of a mock, where this runs once. */
function unsettledIn(value: Json, found: Unsettled[]): readonly Unsettled[] {
  if (typeof value !== "object") return found;
  const children = value as Readonly<Record<string, Json>> | null; // the indexes of an array are names as well
  for (const name in children) {
    const child = children[name] ?? null;
    if (name === "x-unsettled")
      found.push(child as unknown as Unsettled); // according to Document
    else unsettledIn(child, found);
  }
  return found;
}
