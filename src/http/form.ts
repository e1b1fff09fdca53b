/**
 * The media type application/x-www-form-urlencoded, read strictly: what a lenient reader would guess at is undefined here,
 * so that a server can refuse it.
 */

/** Whether a content type is that of a form. */
export function isForm(type: string): boolean {
  return type === formType || type.split(";", 1)[0]?.trim().toLowerCase() === formType;
}

export const formType = "application/x-www-form-urlencoded";

/** The values of each name, in the order in which they came. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Reads a form or the query of a URL (without its "?"). Undefined if it is not validly percent-encoded UTF-8. */
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

/** Whether a pair of a name and a value could be read. */
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

/** One part of a path, decoded. Undefined if it is not validly percent-encoded UTF-8. */
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
