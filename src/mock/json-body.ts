/** Reads a JSON body as form fields, for the reading in which JSON is accepted. */
import type { Fields } from "../http/form.js";
import { isObject } from "../http/json.js";

export function isJson(type: string): boolean {
  return /^application\/json *(;|$)/i.test(type);
}

/**
 * One field for each property; null becomes an empty value. Undefined if the body is not a JSON object, if it has a nested value where
 * the form parameter is not JSON itself, or if it contains text that no form can carry.
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
