/** What the documentation leaves open: every x-unsettled of the description. */
import { document } from "./description.js";
import type { Json, Unsettled } from "./document.js";

let found: readonly Unsettled[] | undefined;

/** In the order of the description. They are looked for when the first asks: few commands do before their first request. */
export function questions(): readonly Unsettled[] {
  found ??= unsettledIn(document as unknown as Json, []); // a document is JSON
  return found;
}

/** Adds to those that are found. Without arrays in between: code that runs once, as a mock starts, pays for each of them. */
function unsettledIn(value: Json, found: Unsettled[]): readonly Unsettled[] {
  if (typeof value !== "object") return found;
  const children = value as Readonly<Record<string, Json>> | null; // the places of an array are names as well
  for (const name in children) {
    const child = children[name] ?? null;
    if (name === "x-unsettled")
      found.push(child as unknown as Unsettled); // as Document says
    else unsettledIn(child, found);
  }
  return found;
}
