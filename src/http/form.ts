/**
 * A strict parser for application/x-www-form-urlencoded: where a lenient one would guess, the result is undefined, so that a server can
 * refuse the request.
 */

/** Whether a content type is that of a form. */
export function isForm(type: string): boolean {
  return type === formType || type.split(";", 1)[0]?.trim().toLowerCase() === formType;
}

export const formType = "application/x-www-form-urlencoded";

/** The values by name, in the order they were sent. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Parses a form or the query of a URL (without "?"). Undefined if it is not valid percent-encoded UTF-8. */
export function parseFields(text: string): Fields | undefined {
  if (text === "") return none;
  const fields = new Map<string, string[]>();
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf("&", start);
    const end = next < 0 ? text.length : next;
    if (end > start && !addField(fields, text.slice(start, end))) return undefined;
    start = end + 1;
  }
  return fields;
}

/** Adds a name and a value; returns whether they could be decoded. */
function addField(fields: Map<string, string[]>, pair: string): boolean {
  const equals = pair.indexOf("=");
  const name = decode(equals < 0 ? pair : pair.slice(0, equals));
  const value = decode(equals < 0 ? "" : pair.slice(equals + 1));
  if (name === undefined || value === undefined) return false;
  const values = fields.get(name);
  if (values) values.push(value);
  else fields.set(name, [value]);
  return true;
}

const none: Fields = new Map();

/** Decodes one path segment. Undefined if it is not valid percent-encoded UTF-8. */
export function decodeSegment(segment: string): string | undefined {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function decode(text: string): string | undefined {
  return decodeSegment(text.includes("+") ? text.replaceAll("+", " ") : text);
}
