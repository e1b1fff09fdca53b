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

/**
 * Reads `fields` as the query or the form of an operation. A number that is not written as one stays text, and so breaks its
 * schema; so does a parameter that came twice. Aliases are folded: an alias beside its original is ignored, whatever it
 * holds. Unknown names are left out.
 */
export function readParameters(operation: Operation, part: "query" | "form", fields: Fields): Parameters {
  const schemas = operation[part];
  const values: Record<string, Value> = {};
  const repeated: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const sent = fields.get(name);
    const original = schema["x-alias-of"];
    if (!sent || (original && fields.has(original))) continue;
    if (sent.length > 1) repeated.push(name);
    values[name] = parse(sent[0] ?? "", schema);
  }
  const broken = broke(operation, part, values);
  const invalid = Object.keys(schemas).filter((name) => repeated.includes(name) || broken.has(name));
  for (const [name, schema] of Object.entries(schemas)) {
    const original = schema["x-alias-of"];
    const value = values[name];
    if (!original || value === undefined) continue;
    values[original] = value;
    delete values[name];
  }
  return { values, invalid };
}

const integer = /^-?\d{1,15}$/;

function parse(text: string, schema: Schema): Value {
  if (schema.type !== "integer") return text;
  const empty = schema["x-empty"];
  if (text === "" && typeof empty === "number") return empty;
  return integer.test(text) ? Number(text) : text;
}

function broke(operation: Operation, part: "query" | "form", values: Readonly<Record<string, Value>>): Set<string> {
  if (Object.keys(operation[part]).length === 0) return new Set();
  const schema = part === "query" ? (`${operation.id}Query` as const) : (`${operation.id}Form` as const);
  return new Set(violationsOf(schema, values).map(({ at }) => at.slice(1)));
}
