/** Times are compared by the server's own clock, which says seconds; what it does between two readings may take as long. */
export const tolerance = 2_000;

/** A date and time as milliseconds since 1970; undefined for whatever is none. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** A time as it stands in answers. */
export function written(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}
