/** Formats times with four-digit years, whatever the system clock says. */

/** The earliest and latest times that can be formatted, in milliseconds since 1970. */
export const earliest = Date.parse("0000-01-01T00:00:00Z");
export const latest = Date.parse("9999-12-31T23:59:59.999Z");

/** The time, clamped to the range that can be formatted. */
export const dateAt = (time: number): Date => new Date(Math.min(Math.max(time, earliest), latest));

/** The time as ISO 8601 in GMT, with milliseconds. */
export const iso = (time: number): string => dateAt(time).toISOString();
