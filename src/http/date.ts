/** Sun Nov  6 08:49:37 1994, the oldest form: it names no zone. */
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

/**
 * A date of HTTP in milliseconds since 1970, undefined for whatever is none. All three forms are in GMT (RFC 9110, 5.6.7), whatever
 * the zone of this machine, in which `Date.parse` reads the one that does not say so.
 */
export function timeOfHttpDate(text: string): number | undefined {
  const time = text.endsWith(" GMT") ? Date.parse(text) : asctime.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
