import type { Operation, Resource } from "../../api/description.js";
import type { Value } from "../../api/parameters.js";
import type { Headers } from "../../http/exchange.js";
import type { Answer } from "../answer.js";
import type { Model, Place } from "../model.js";
import { type Origins, originsOf } from "../origins.js";
import type { Refusal } from "../problem.js";
import { revisionOf, type Writer } from "../represent.js";
import type { Inputs, Row } from "../store.js";
import type { World } from "../world.js";

/** What an operation is asked, read and checked against the description. */
export interface Asked {
  readonly operation: Operation;
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The SIDs of what it lies under, by the parameters of the path that name that. */
  readonly above: Readonly<Record<string, string>>;
  /** The headers of the request. */
  readonly headers: Headers;
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
  /** Writes the rows of a resource. */
  readonly writer: (resource: Resource) => Writer;
}

/** One of the five operations: the same code for every resource that the description knows. */
export type Perform = (asked: Asked, context: Context) => Answer | Refusal;

/** The answer that carries one row. */
export function one({ operation, base }: Asked, row: Row, { world, writer }: Context): Answer {
  const body = writer(operation.resource)(row, base);
  if (!operation.resource.isCounted) return { status: operation.success, body };
  const revision = revisionOf(row, world.readings);
  return {
    status: operation.success,
    body,
    etag: world.readings["etag-form"] === "bare" ? revision : `"${revision}"`,
  };
}

/** The refusal of the first parameter that is not as documented. */
export function refusalOf({ operation, invalid, values }: Asked): Refusal | undefined {
  const [name] = invalid;
  if (name === undefined) return undefined;
  const schema = operation.query[name] ?? operation.form[name];
  const isAbsent = values[schema?.["x-alias-of"] ?? name] == null;
  const refused = (isAbsent ? schema?.["x-absent"] : undefined) ?? schema?.["x-problem"];
  if (!refused) throw new Error(`spec/sync-maps.yaml names no x-problem for ${operation.id} ${name}`);
  return { refused };
}

/** The row that the path names. */
export function addressed({ operation, path, place }: Asked, { model }: Context): Row | undefined {
  const own = operation.resource.instancePath.at(-1);
  const key = own && "parameter" in own ? path[own.parameter] : undefined;
  return key === undefined ? undefined : model.find(place, key);
}

const none: Inputs = {};

/** What was sent for properties that come from the form, the key and the name aside. */
export function inputsIn({ operation, values }: Asked, { inputs }: Origins = originsOf(operation.resource)): Inputs {
  if (inputs.length === 0) return none;
  return Object.fromEntries(inputs.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The value of the parameter that sets the deadline; undefined if it was not sent. */
export function ttlOf({ operation, values }: Asked): number | undefined {
  const { deadline } = originsOf(operation.resource);
  const ttl = deadline === undefined ? undefined : values[deadline];
  return typeof ttl === "number" ? ttl : undefined;
}
