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

/** The request of an operation, parsed and checked against the description. */
export interface Asked {
  readonly operation: Operation;
  /** The decoded path parameters. */
  readonly path: Readonly<Record<string, string>>;
  /** The SIDs of the ancestors, by path parameter. */
  readonly above: Readonly<Record<string, string>>;
  /** The headers of the request. */
  readonly headers: Headers;
  /** The query and form parameters, converted to their documented types, with aliases resolved. */
  readonly values: Readonly<Record<string, Value>>;
  /** The names of the parameters that are not as documented. */
  readonly invalid: readonly string[];
  /** The base of URLs in the answer. */
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

/** One of the five operations, which work the same for every resource of the description. */
export type Perform = (asked: Asked, context: Context) => Answer | Refusal;

/** The answer with a single row. */
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

/** The refusal of the first invalid parameter, if there is one. */
export function refusalOf({ operation, invalid, values }: Asked): Refusal | undefined {
  const [name] = invalid;
  if (name === undefined) return undefined;
  const schema = operation.query[name] ?? operation.form[name];
  const isAbsent = values[schema?.["x-alias-of"] ?? name] == null;
  const refused = (isAbsent ? schema?.["x-absent"] : undefined) ?? schema?.["x-problem"];
  if (!refused) throw new Error(`spec/sync-maps.yaml names no x-problem for ${operation.id} ${name}`);
  return { refused };
}

/** The row that the path addresses. */
export function addressed({ operation, path, place }: Asked, { model }: Context): Row | undefined {
  const own = operation.resource.instancePath.at(-1);
  const key = own && "parameter" in own ? path[own.parameter] : undefined;
  return key === undefined ? undefined : model.find(place, key);
}

const none: Inputs = {};

/** The form parameters that were sent, without the key and the name. */
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
