/** Conditional writes by If-Match. @see https://www.rfc-editor.org/rfc/rfc9110#field.if-match */
import type { Asked } from "../operations/context.js";
import type { Refusal } from "../problem.js";
import { revisionOf } from "../represent.js";
import type { Row } from "../store.js";
import type { Readings } from "../world.js";

/** The refusal of a write whose If-Match is malformed or names another revision. Revisions may be bare or quoted. */
export function conditionRefused({ headers }: Asked, row: Row, readings: Readings): Refusal | undefined {
  const condition = headers["if-match"]?.trim();
  if (condition === undefined || condition === "*") return undefined;
  const wanted = condition.split(",").map((each) => /^\s*(?:"([\da-f]+)"|([\da-f]+))\s*$/i.exec(each));
  if (wanted.includes(null)) return { refused: "revision-malformed" };
  const revision = revisionOf(row, readings);
  const isMet = wanted.some((each) => (each?.[1] ?? each?.[2])?.toLowerCase() === revision);
  return isMet ? undefined : { refused: "revision-mismatch" };
}
