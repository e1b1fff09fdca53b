import { type Asked, one, type Perform, refusalOf, ttlOf } from "./context.js";

export const create: Perform = (asked, context) => {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const name = nameOf(asked);
  const row = context.model.create(asked.place, {
    prefix: prefixOf(asked),
    path: asked.path,
    account: asked.account,
    name,
    inputs: asked.values,
    ttl: ttlOf(asked) ?? 0,
  });
  if (!row) return { refused: "name-taken" };
  return one(asked, row, context);
};

/** The value of the form that becomes the key beside the SID. */
function nameOf({ operation, values }: Asked): string | null {
  const { keys, properties } = operation.resource;
  for (const { name, origin } of properties) {
    if (!keys.includes(name) || !("form" in origin)) continue;
    const value = values[origin.form];
    if (typeof value === "string") return value;
  }
  return null;
}

function prefixOf({ operation: { resource } }: Asked): string {
  const minted = resource.properties.flatMap(({ origin }) => ("minted" in origin ? [origin.minted] : []))[0];
  if (minted === undefined)
    throw new Error(`spec/sync-maps.yaml gives ${resource.name} no property of x-origin minted`);
  return minted;
}
