/** A JSON object, whose properties may be anything. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The body that was read last: whoever asked, whoever keeps account and whoever judges read the same one after the other. */
let last: { readonly body: string; readonly json: unknown } = { body: "", json: undefined };

/** What a body says in JSON; undefined if it is none. Several may be given the same value: nobody may change it. */
export function jsonIn(body: string | null): unknown {
  if (!body) return undefined;
  if (body !== last.body) last = { body, json: valueIn(body)?.value };
  return last.json;
}

/** What a text says in JSON, in an object of its own since that may be null; undefined if it is none. */
export function valueIn(text: string | undefined): { readonly value: unknown } | undefined {
  if (text === undefined) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A body as a JSON object; empty if it is none. */
export function jsonOf(body: string | null): Readonly<Record<string, unknown>> {
  const json = jsonIn(body);
  return isObject(json) ? json : {};
}

/** Whether a text is JSON. */
export const isJson = (text: string): boolean => valueIn(text) !== undefined;

/** A copy of what JSON holds. What nobody else has stays as it was found to be. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
