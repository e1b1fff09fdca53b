/** Parameters of the query and of the form: from the text that was sent to the values that the description means. */
import type { Fields } from "../http/form.js";
import type { Operation } from "./description.js";
import type { Schema } from "./document.js";
import { violationsOf } from "./validate.js";

export type Value = string | number;

/** What was sent, each parameter once, by its documented name. */
export interface Parameters {
  readonly values: Readonly<Record<string, Value>>;
  /** Names of parameters that do not fit their schemas, in the order of the description. */
  readonly invalid: readonly string[];
}

const nothing: Parameters = { values: {}, invalid: [] };

/** A parameter that an operation knows. */
interface Known {
  readonly name: string;
  readonly schema: Schema;
  /** The parameter that it is another name of. */
  readonly original: string | undefined;
}

/** The parameters of each query and form, since asking the description each time would take most of the time. */
const known = new WeakMap<Operation["query"], readonly Known[]>();

function knownIn(schemas: Operation["query"]): readonly Known[] {
  const found = known.get(schemas);
  if (found) return found;
  const all = Object.entries(schemas).map(([name, schema]) => ({ name, schema, original: schema["x-alias-of"] }));
  known.set(schemas, all);
  return all;
}

/**
 * Reads `fields` as the query or the form of an operation. A number that is not written as one stays text, and so breaks its
 * schema; so does a parameter that came twice. Aliases are folded: an alias beside its original is ignored, whatever it
 * holds. Unknown names are left out.
 */
export function readParameters(operation: Operation, part: "query" | "form", fields: Fields): Parameters {
  if (fields.size === 0) return nothing;
  const values: Record<string, Value> = {};
  /** By the names of originals. */
  const folded: Record<string, Value> = {};
  const repeated: string[] = [];
  for (const { name, schema, original } of knownIn(operation[part])) {
    const sent = fields.get(name);
    if (!sent || (original && fields.has(original))) continue;
    if (sent.length > 1) repeated.push(name);
    const value = parse(sent[0] ?? "", schema);
    values[name] = value;
    folded[original ?? name] = value;
  }
  const broken = broke(operation, part, values);
  if (broken.length === 0 && repeated.length === 0) return { values: folded, invalid: none };
  const invalid = knownIn(operation[part]).flatMap(({ name }) =>
    repeated.includes(name) || broken.includes(name) ? [name] : [],
  );
  return { values: folded, invalid };
}

const none: readonly string[] = [];

const integer = /^-?\d{1,15}$/;

function parse(text: string, schema: Schema): Value {
  if (schema.type !== "integer") return text;
  const empty = schema["x-empty"];
  if (text === "" && typeof empty === "number") return empty;
  return integer.test(text) ? Number(text) : text;
}

/** The names of the values that do not fit their schemas. */
function broke(operation: Operation, part: "query" | "form", values: Parameters["values"]): readonly string[] {
  if (knownIn(operation[part]).length === 0) return none;
  const schema = part === "query" ? (`${operation.id}Query` as const) : (`${operation.id}Form` as const);
  const violations = violationsOf(schema, values);
  return violations.length === 0 ? none : violations.map(({ at }) => at.slice(1));
}
