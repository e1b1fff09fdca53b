/** The oldest format, as in "Sun Nov  6 08:49:37 1994"; it names no zone. */
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

/**
 * An HTTP date in milliseconds since 1970; undefined if it is not one. All three formats are in GMT (RFC 9110, 5.6.7), but `Date.parse`
 * would read the one without a zone in the local zone.
 */
export function timeOfHttpDate(text: string): number | undefined {
  const time = text.endsWith(" GMT") ? Date.parse(text) : asctime.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
