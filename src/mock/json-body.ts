/** A body of JSON as the fields that a form would have, for the reading in which one is taken. */
import type { Fields } from "../http/form.js";
import { isObject } from "../http/json.js";

export function isJson(type: string): boolean {
  return /^application\/json *(;|$)/i.test(type);
}

/**
 * One field for each property; null stands for an empty value. Undefined if it is no JSON object of plain values, those aside that
 * are JSON in a form as well, or holds text that no form could hold.
 */
export function jsonFields(body: string, isJsonItself: (name: string) => boolean): Fields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const fields = new Map<string, readonly string[]>();
  for (const [name, field] of Object.entries(value)) {
    const isNested = typeof field === "object" && field !== null;
    if (isNested && !isJsonItself(name)) return undefined;
    const text = isJsonItself(name) ? JSON.stringify(field) : field === null ? "" : String(field);
    if (/\p{Surrogate}/u.test(text)) return undefined;
    fields.set(name, [text]);
  }
  return fields;
}
