/** Times as they are written: with four digits for their years, wherever the machine's clock stands. */

/** The first and the last time that can be written, in milliseconds since 1970. */
export const earliest = Date.parse("0000-01-01T00:00:00Z");
export const latest = Date.parse("9999-12-31T23:59:59.999Z");

/** A time, or the nearest to it that can be written. */
export const dateAt = (time: number): Date => new Date(Math.min(Math.max(time, earliest), latest));

/** As ISO 8601 in GMT, to the millisecond. */
export const iso = (time: number): string => dateAt(time).toISOString();
