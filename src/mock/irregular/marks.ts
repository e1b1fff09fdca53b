/** Pages of lists in the order of keys: their positions and tokens. */
import type { Mark, Page } from "../model.js";
import { hidden, type Issuer, shown } from "../paging.js";

/** The positions of the pages next to one that began at `mark`. An empty page lies at `mark` itself, between two rows. */
export function marksAround(
  { rows, hasNext, hasPrevious }: Page,
  mark: Mark | undefined,
): { readonly next: Mark | undefined; readonly previous: Mark | undefined } {
  const at = (direction: Mark["direction"], sid: string | undefined): Mark | undefined => {
    if (sid !== undefined) return { direction, sid, inclusive: false };
    return (
      mark && { direction, sid: mark.sid, inclusive: mark.direction === direction ? mark.inclusive : !mark.inclusive }
    );
  };
  return {
    next: hasNext ? at("next", rows.at(-1)?.sid) : undefined,
    previous: hasPrevious ? at("previous", rows[0]?.sid) : undefined,
  };
}

/** An opaque token for a position in a list. */
export function tokenAt({ direction, sid, inclusive }: Mark, list: string, issuer: Issuer): string {
  return hidden(encodeURIComponent(JSON.stringify([direction, sid, inclusive, list])), issuer);
}

/** The position that a token stands for; undefined if it is not a token of this list. */
export function markIn(token: string, list: string, issuer: Issuer): Mark | undefined {
  const parts = parse(shown(token, issuer));
  if (!Array.isArray(parts)) return undefined;
  const [direction, sid, inclusive]: readonly unknown[] = parts;
  if ((direction !== "next" && direction !== "previous") || typeof sid !== "string") return undefined;
  const mark: Mark = { direction, sid, inclusive: inclusive === true };
  return tokenAt(mark, list, issuer) === token ? mark : undefined;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(decodeURIComponent(text ?? ""));
  } catch {
    return undefined;
  }
}
