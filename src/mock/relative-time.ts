/** Relative times, as used in fixtures: `in 1h 30m`, `2 days ago`. */

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const amount = String.raw`\d{1,9} ?(?:s|seconds?|m|minutes?|h|hours?|d|days?|w|weeks?)`;
const amounts = `${amount}(?: ?${amount})*`;
const ahead = new RegExp(`^in (${amounts})$`);
const before = new RegExp(`^(${amounts}) ago$`);
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** A time in milliseconds since 1970, from a text relative to `now` or a date; undefined if it is neither. */
export function timeIn(text: string, now: number): number | undefined {
  if (text === "now") return now;
  const later = ahead.exec(text)?.[1];
  if (later !== undefined) return now + millisecondsOf(later);
  const earlier = before.exec(text)?.[1];
  if (earlier !== undefined) return now - millisecondsOf(earlier);
  const time = date.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function millisecondsOf(text: string): number {
  let seconds = 0;
  for (const [, count, unit = ""] of text.matchAll(/(\d+) ?([a-z])/g)) seconds += Number(count) * (units[unit] ?? 0);
  return seconds * 1000;
}
