/** Times are compared by the server's own clock, which says seconds; what it does between two readings may take as long. */
export const tolerance = 2_000;

/** A date and time as milliseconds since 1970; undefined for whatever is none. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  let time = times.get(value);
  if (time === undefined) {
    time = Date.parse(value);
    if (times.size >= remembered) times.clear();
    times.set(value, time);
  }
  return Number.isNaN(time) ? undefined : time;
}

/** Answers show the same dates again and again. */
const times = new Map<string, number>();
const remembered = 10_000;

/** A time as it stands in answers. */
export function written(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}
