import type { Change } from "../model.js";
import { type Asked, addressed, inputsIn, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const update: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: asked.operation.resource.missing };
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  if (isEmpty(asked.values) && context.world.readings["empty-update"] === "refused")
    return { refused: "no-parameters" };
  return one(asked, context.model.update(row, changeIn(asked)), context);
};

/** The change to make, from the request. */
export function changeIn(asked: Asked): Change {
  const ttl = ttlOf(asked);
  const change = ttl === undefined ? nothing : { ttl };
  const inputs = inputsIn(asked);
  return isEmpty(inputs) ? change : { ...change, inputs };
}

const nothing: Change = {};

/** Whether the object has no enumerable properties. */
export function isEmpty(values: object): boolean {
  for (const _ in values) return false;
  return true;
}
