/** A body of JSON as the fields that a form would have, for the reading in which one is taken. */
import type { Fields } from "../http/form.js";
import { isObject } from "../http/json.js";

export function isJson(type: string): boolean {
  return /^application\/json *(;|$)/i.test(type);
}

/** One field for each property; null stands for an empty value. Undefined if it is no JSON object of plain values. */
export function jsonFields(body: string): Fields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const fields = new Map<string, readonly string[]>();
  for (const [name, field] of Object.entries(value)) {
    if (typeof field === "object" && field !== null) return undefined;
    fields.set(name, [field === null ? "" : String(field)]);
  }
  return fields;
}
