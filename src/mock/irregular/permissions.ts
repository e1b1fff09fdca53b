/** Permissions of a Map. Setting one creates it if it does not exist. */
import { type Asked, addressed, inputsIn, one, type Perform, refusalOf } from "../operations/context.js";
import type { Refusal } from "../problem.js";
import type { Inputs } from "../store.js";
import type { Readings } from "../world.js";

const nothing: Inputs = { Read: false, Write: false, Manage: false };

export const setPermission: Perform = (asked, context) => {
  const { path, above, account, place } = asked;
  const { readings } = context.world;
  const refusal = identityRefused(asked) ?? refusalOf(withDefaults(asked, readings));
  if (refusal) return refusal;
  const inputs = { ...nothing, ...inputsIn(asked) };
  const before = addressed(asked, context);
  if (before) return one(asked, context.model.update(before, { inputs }), context);
  const creation = { prefix: { key: path.Identity ?? "" }, path: above, account, name: null, inputs, ttl: 0 };
  const row = context.model.create(place, creation);
  return row ? one(asked, row, context) : { refused: asked.operation.resource.missing };
};

export const deletePermission: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: asked.operation.resource.missing };
  if (context.world.readings["deleted-permission"] === "all-false") context.model.update(row, { inputs: nothing });
  else context.model.remove(row);
  return { status: asked.operation.success, body: "" };
};

function identityRefused({ operation, path }: Asked): Refusal | undefined {
  const { maxLength = Number.POSITIVE_INFINITY, "x-problem": refused = "" } = operation.inPath.Identity ?? {};
  return [...(path.Identity ?? "")].length > maxLength ? { refused } : undefined;
}

/** Rights that were not sent are refused as invalid, or count as false if the readings say so. */
function withDefaults(asked: Asked, readings: Readings): Asked {
  if (readings["permission-left-out"] !== "false") return asked;
  return { ...asked, invalid: asked.invalid.filter((name) => asked.values[name] !== undefined) };
}
