/** What the documentation leaves open: every x-unsettled of the description. */
import { document } from "./description.js";
import type { Json, Unsettled } from "./document.js";

let found: readonly Unsettled[] | undefined;

/** In the order of the description. They are looked for when the first asks: few commands do before their first request. */
export function questions(): readonly Unsettled[] {
  found ??= findUnsettled(document as unknown as Json); // a document is JSON
  return found;
}

function findUnsettled(value: Json): readonly Unsettled[] {
  if (Array.isArray(value)) return value.flatMap(findUnsettled);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(
    ([name, child]) => (name === "x-unsettled" ? [child as unknown as Unsettled] : findUnsettled(child as Json)), // as Document says
  );
}
