/** What whoever writes no types may give for an answer, and is told of. */
import { isObject } from "./json.js";
import { fields } from "./options.js";

/** What keeps a value from being an answer, in words; undefined for one that is. */
export function answerFault(value: unknown): string | undefined {
  if (value === undefined) return "there is none; is a return missing?";
  if (Object.prototype.toString.call(value) === "[object Response]") {
    return "it is a Response of fetch, in place of an object with status, headers and body";
  }
  if (!isObject(value)) return "it is no object with status, headers and body";
  const { status, headers, body } = value;
  if (!Number.isInteger(status) || Number(status) < 100 || Number(status) > 999) {
    return "its status is no whole number from 100 to 999";
  }
  if (!fields.fits(headers)) return `its headers are not ${fields.is}`;
  return body === null || typeof body === "string" ? undefined : "its body is no text; an empty one stands for none";
}
