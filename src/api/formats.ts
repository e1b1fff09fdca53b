/** Validates the formats of the description: nearly all values match a simple pattern, and ajv-formats checks the rest. */
import { fullFormats } from "ajv-formats/dist/formats.js";

type Check = (text: string) => boolean;

function checkOf(name: "uri" | "date-time"): Check {
  const format = fullFormats[name];
  if (typeof format === "function") return format as Check; // both check text
  if (typeof format === "object" && "validate" in format && typeof format.validate === "function") {
    return format.validate as Check;
  }
  throw new Error(`ajv-formats has no function for ${name}`);
}

const uri = checkOf("uri");
const dateTime = checkOf("date-time");

const plainUri =
  /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::(?:\d{1,4}|[1-5]\d{4}))?(?:\/[\w.~-]+)*\/?(?:\?[\w=&.~-]*)?$/i;
const plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

export default {
  uri: (text: string): boolean => plainUri.test(text) || uri(text),
  "date-time": (text: string): boolean => plainDateTime.test(text) || dateTime(text),
};
