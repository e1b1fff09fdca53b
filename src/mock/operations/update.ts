import { addressed, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const update: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: "unknown-map" };
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const ttl = ttlOf(asked);
  return one(asked, context.model.update(row, ttl === undefined ? {} : { ttl }), context);
};
