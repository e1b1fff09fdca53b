/** A JSON object, whose properties may be anything. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A body as a JSON object; empty if it is none. */
export function jsonOf(body: string | null): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(body ?? "");
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}
