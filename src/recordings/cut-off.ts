/** Bodies of which a recording holds only the beginning: recorders, proxies and consoles keep no more of a long one, and files end. */
import { jsonIn } from "../http/json.js";

/**
 * Whether a body is only the beginning of one that had so many bytes. One that is JSON is whole, however long it was: recorders write it
 * anew, and may be told to put something shorter in place of what is secret.
 */
export function isCutOff(body: string, length: number): boolean {
  // no text has more UTF-16 code units than bytes
  return body.length < length && Buffer.byteLength(body) < length && jsonIn(body) === undefined;
}
