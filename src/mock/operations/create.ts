import type { Creation } from "../model.js";
import { originsOf } from "../origins.js";
import { type Asked, inputsIn, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const create: Perform = (asked, context) => {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const row = context.model.create(asked.place, creationOf(asked));
  if (!row) return { refused: takenIn(asked) };
  return one(asked, row, context);
};

/** The row to create, from the request. */
export function creationOf(asked: Asked): Creation {
  const { operation, values, above, account } = asked;
  const origins = originsOf(operation.resource);
  const name = origins.name === undefined ? undefined : values[origins.name];
  return {
    prefix: origins.prefix ?? { key: String(origins.key && values[origins.key]) },
    path: above,
    account,
    name: typeof name === "string" ? name : null,
    inputs: inputsIn(asked, origins),
    ttl: ttlOf(asked) ?? 0,
  };
}

/** The problem to report if the name or key is taken. */
export function takenIn({ operation }: Asked): string {
  const { name, taken } = operation.resource;
  if (taken === undefined) throw new Error(`spec/sync-maps.yaml does not say how a ${name} is refused that is there`);
  return taken;
}
