/** Reads parameters of queries and forms: converts the text that was sent to the values that the description defines. */
import type { Fields } from "../http/form.js";
import type { Operation } from "./description.js";
import type { Schema } from "./document.js";
import { type ValidatorName, type Violation, violationsOf } from "./validate.js";

/** JSON stays text; null stands for an empty value that means none. */
export type Value = string | number | boolean | null;

/** The parameters that were sent, by their documented names. */
export interface Parameters {
  readonly values: Readonly<Record<string, Value>>;
  /** Names of parameters that do not fit their schemas, in the order of the description. */
  readonly invalid: readonly string[];
}

const nothing: Parameters = { values: {}, invalid: [] };
const none: readonly string[] = [];

/** A documented parameter of an operation. */
interface Known {
  readonly name: string;
  readonly schema: Schema;
  /** The parameter that it is an alias of. */
  readonly original: string | undefined;
}

interface Part {
  readonly parameters: readonly Known[];
  readonly validator: ValidatorName;
  /** The result for a request without parameters. */
  readonly empty: Parameters;
}

/** The query and the form of each operation, computed once, since that would otherwise take most of the time. */
const known = new Map<Operation, { readonly query: Part; readonly form: Part }>();

function partOf(operation: Operation, part: "query" | "form"): Part {
  const found = known.get(operation) ?? learn(operation);
  return found[part];
}

function learn(operation: Operation): { readonly query: Part; readonly form: Part } {
  const of = (schemas: Operation["query"], validator: ValidatorName): Part => {
    const parameters = Object.entries(schemas).map(([name, schema]) => ({
      name,
      schema,
      original: schema["x-alias-of"],
    }));
    const invalid = parameters.length === 0 ? none : violationsOf(validator, {}).map(({ at }) => at.slice(1));
    return { parameters, validator, empty: invalid.length === 0 ? nothing : { values: {}, invalid } };
  };
  const learned = {
    query: of(operation.query, `${operation.id}Query`),
    form: of(operation.form, `${operation.id}Form`),
  };
  known.set(operation, learned);
  return learned;
}

/**
 * Reads `fields` as the query or the form of an operation. An integer or boolean that is not written as one stays text and so violates its
 * schema; a parameter that was sent twice is invalid too. Aliases are replaced by their originals; an alias is ignored if its original was
 * sent, whatever its value. Undocumented names are left out.
 */
export function readParameters(operation: Operation, part: "query" | "form", fields: Fields): Parameters {
  const { parameters, validator, empty } = partOf(operation, part);
  if (fields.size === 0) return empty;
  const values: Record<string, Value> = {};
  /** By the names of the originals. */
  const folded: Record<string, Value> = {};
  const wrong: string[] = [];
  for (const { name, schema, original } of parameters) {
    const sent = fields.get(name);
    if (!sent || (original && fields.has(original))) continue;
    const text = sent[0] ?? "";
    const read = parse(text, schema);
    if (sent.length > 1 || read === undefined) wrong.push(name);
    const value = read === undefined ? text : read;
    if (value !== null) values[name] = value;
    folded[original ?? name] = value;
  }
  const violations: readonly Violation[] = parameters.length === 0 ? [] : violationsOf(validator, values);
  if (violations.length === 0 && wrong.length === 0) return { values: folded, invalid: none };
  const broken = violations.map(({ at }) => at.slice(1));
  const invalid = parameters.flatMap(({ name }) => (wrong.includes(name) || broken.includes(name) ? [name] : []));
  return { values: folded, invalid };
}

const integer = /^-?\d{1,15}$/;

/** Undefined for invalid JSON where JSON is expected. */
function parse(text: string, schema: Schema): Value | undefined {
  const empty = schema["x-empty"];
  if (text === "" && empty !== undefined) return empty;
  if (schema.type === "integer") return integer.test(text) ? Number(text) : text;
  if (schema.type === "boolean") return truthIn(text) ?? text;
  return schema.contentMediaType === "application/json" ? compact(text) : text;
}

/** In upper or lower case: Twilio's older Python clients send `True` and `False`. */
function truthIn(text: string): boolean | undefined {
  if (text === "true") return true;
  if (text === "false") return false;
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : undefined;
}

/** JSON without white space between its values; undefined if it is invalid. */
function compact(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
