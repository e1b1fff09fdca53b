import { type Asked, addressed, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const update: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: "unknown-map" };
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  if (isEmpty(asked) && context.world.readings["empty-update"] === "refused") return { refused: "no-parameters" };
  const ttl = ttlOf(asked);
  return one(asked, context.model.update(row, ttl === undefined ? {} : { ttl }), context);
};

/** Whether no parameter was sent that the operation knows. */
function isEmpty({ values }: Asked): boolean {
  for (const _ in values) return false;
  return true;
}
