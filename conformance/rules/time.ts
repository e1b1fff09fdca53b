import { remembering } from "../../src/api/remembering.js";

/** The tolerance of time comparisons: the server's clock is known to the second, and handling a request may take as long. */
export const tolerance = 2_000;

/** ISO 8601 with a zone, complete to the second. Commas before fractions, lower case letters and zones in hours are allowed too. */
const iso = /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d:\d\d)(?:[.,](\d+))?(z|[+-]\d\d(?::?\d\d)?)$/i;

/** Normalises a date to what JavaScript parses alike on every machine; undefined if it is not a date. */
function plain(text: string): string | undefined {
  const [, day, time, fraction = "0", zone] = iso.exec(text) ?? [];
  if (day === undefined || time === undefined || zone === undefined) return undefined;
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(3).replace(":", "") || "00"];
  return `${day}T${time}.${fraction}${/z/i.test(zone) ? "Z" : `${hours}:${minutes}`}`;
}

/** Whether a text is a real moment in ISO 8601 and GMT; leap seconds are allowed. */
export const isInGmt = remembering((text: string): boolean => {
  const moment = plain(text)?.replace(/:60(?=\.)/, ":59");
  if (moment === undefined || !/(Z|[+-]00:00)$/.test(moment)) return false;
  const time = Date.parse(moment);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(moment.slice(0, 10));
});

/** A date and time in milliseconds since 1970; undefined if it is not one, or has no zone. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === "string" ? timeIn(value) : undefined;
}

const timeIn = remembering((text: string): number | undefined => {
  const time = Date.parse(/^[\d-]{10}T[\d:]{8}Z$/.test(text) ? text : (plain(text) ?? ""));
  return Number.isNaN(time) ? undefined : time;
});

/** Whether two values are equal, or the same moment in two notations. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (timeOf(one) !== undefined && timeOf(one) === timeOf(other));
}

/** A time in the format of answers. */
export function written(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}
