import { originsOf } from "../origins.js";
import type { Row } from "../store.js";
import { type Asked, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const create: Perform = (asked, context) => {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const { operation, values, place, path, account } = asked;
  const origins = originsOf(operation.resource);
  const name = origins.name === undefined ? undefined : values[origins.name];
  const row = context.model.create(place, {
    prefix: origins.prefix,
    path,
    account,
    name: typeof name === "string" ? name : null,
    inputs: inputsIn(asked, origins.inputs),
    ttl: ttlOf(asked) ?? 0,
  });
  if (!row) return { refused: "name-taken" };
  return one(asked, row, context);
};

const none: Row["inputs"] = {};

function inputsIn({ values }: Asked, names: readonly string[]): Row["inputs"] {
  if (names.length === 0) return none;
  const sent = names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  return Object.fromEntries(sent);
}
