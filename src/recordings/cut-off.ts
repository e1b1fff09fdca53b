/** Detects truncated bodies: recorders, proxies and consoles keep only the beginning of a long one, and files end early. */
import { jsonIn } from "../http/json.js";
import { endOfText } from "./position.js";

/**
 * Whether a body is shorter than `length` bytes, or, if the length is unknown (NaN), ends within its JSON, whatever a recorder appended to
 * it. Valid JSON is complete whatever its length: recorders reformat it, and may be configured to replace secrets by something shorter.
 */
export function isCutOff(body: string, length: number): boolean {
  // a text never has more UTF-16 code units than bytes
  const had = body.length > length ? body.length : Buffer.byteLength(body);
  if (had === length || jsonIn(body) !== undefined) return false;
  return had < length || (/^\s*[{[]/.test(body) && isOpen(body.trimStart()));
}

/** Whether a text ends within the JSON that it begins with. */
export function isOpen(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfText(text, at);
      if (end === at) return true;
      at = end - 1;
    } else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
