import type { Operation } from "../../api/description.js";
import type { Value } from "../../api/parameters.js";
import type { HttpResponse } from "../../http/exchange.js";
import type { Model, Place } from "../model.js";
import type { Refusal } from "../problem.js";
import { represent, revisionOf } from "../represent.js";
import type { Row } from "../store.js";
import type { World } from "../world.js";

/** What an operation is asked, read and checked against the description. */
export interface Asked {
  readonly operation: Operation;
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The parameters of query and form, of their documented types, aliases folded. */
  readonly values: Readonly<Record<string, Value>>;
  /** The names of parameters that were sent, but are not as documented. */
  readonly invalid: readonly string[];
  /** What the URLs of the answer begin with. */
  readonly base: string;
  readonly account: string;
  readonly place: Place;
}

export interface Context {
  readonly world: World;
  readonly model: Model;
}

/** One of the five operations: the same code for every resource that the description knows. */
export type Perform = (asked: Asked, context: Context) => HttpResponse | Refusal;

/** The answer that carries one row. */
export function one({ operation, base }: Asked, row: Row, { world }: Context): HttpResponse {
  const revision = revisionOf(row, world.readings);
  return {
    status: operation.success,
    headers: {
      "content-type": "application/json",
      etag: world.readings["etag-form"] === "bare" ? revision : `"${revision}"`,
    },
    body: JSON.stringify(represent(operation.resource, row, base, world.readings)),
  };
}

/** The refusal of the first parameter that is not as documented. */
export function refusalOf({ operation, invalid }: Asked): Refusal | undefined {
  const [name] = invalid;
  if (name === undefined) return undefined;
  const refused = { ...operation.query, ...operation.form }[name]?.["x-problem"];
  if (!refused) throw new Error(`spec/sync-maps.yaml names no x-problem for ${operation.id} ${name}`);
  return { refused };
}

/** The row that the path names. */
export function addressed({ operation, path, place }: Asked, { model }: Context): Row | undefined {
  const own = operation.resource.instancePath.at(-1);
  const key = own && "parameter" in own ? path[own.parameter] : undefined;
  return key === undefined ? undefined : model.find(place, key);
}

/** The value of the parameter that sets the deadline; undefined if it was not sent. */
export function ttlOf({ operation, values }: Asked): number | undefined {
  const deadline = operation.resource.properties.flatMap(({ origin }) =>
    "deadline" in origin ? [origin.deadline] : [],
  )[0];
  const ttl = deadline === undefined ? undefined : values[deadline];
  return typeof ttl === "number" ? ttl : undefined;
}
