/** Whether a value is an object other than null and an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The last parsed body, since client, counters and judge read the same one in turn. */
let last: { readonly body: string; readonly json: unknown } = { body: "", json: undefined };

/** Parses a body as JSON; undefined if it is not JSON. Callers share the result and must not change it. */
export function jsonIn(body: string | null): unknown {
  if (!body) return undefined;
  if (body !== last.body) last = { body, json: valueIn(body)?.value };
  return last.json;
}

/** Parses a text as JSON; undefined if it is not JSON. The value is wrapped because it may be null. */
export function valueIn(text: string | undefined): { readonly value: unknown } | undefined {
  if (text === undefined) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A body as a JSON object; an empty object if it is not one. */
export function jsonOf(body: string | null): Readonly<Record<string, unknown>> {
  const json = jsonIn(body);
  return isObject(json) ? json : {};
}

/** Whether a text is JSON. */
export const isJson = (text: string): boolean => valueIn(text) !== undefined;

/** A copy of JSON data, so that later changes of the original have no effect. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
