/** Bodies of which a recording holds only the beginning: recorders, proxies and consoles keep no more of a long one, and files end. */
import { jsonIn } from "../http/json.js";
import { endOfText } from "./position.js";

/**
 * Whether a body is only the beginning of one that had so many bytes, or, where nobody knows how many, ends within its JSON, whatever a
 * recorder put behind what it kept. One that is JSON is whole, however long it was: recorders write it anew, and may be told to put
 * something shorter in place of what is secret.
 */
export function isCutOff(body: string, length: number): boolean {
  // no text has more UTF-16 code units than bytes
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
