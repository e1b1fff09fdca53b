/** Masks the message of a problem: only the description's own sentences are known to identify nobody. */
import { document } from "../api/description.js";
import formats from "../api/formats.js";
import { fromVersion } from "../api/route.js";
import { decodeSegment } from "../http/form.js";

const messages = Object.values(document["x-problems"]).map(({ message }) => message);
const sentences = new Set(["", ...messages.flatMap((message) => message.split(". "))]);

/** What precedes and follows the path in messages that contain one. */
const frames = messages.flatMap((message) => {
  const [before = "", after] = message.split("{path}");
  return after === undefined ? [] : [{ before, after }];
});

/** A message of the description, or a stand-in. If it names the requested path, that stays, masked as in the URL. */
export function maskedMessage(message: string, url: string, maskedUrl: string): string {
  if (message.split(". ").every((sentence) => sentences.has(sentence))) return message;
  const path = names(message, pathIn(url)) ? pathIn(maskedUrl) : undefined;
  const frame = frames.find(({ before, after }) => message.startsWith(before) && message.endsWith(after));
  if (frame) return `${frame.before}${path ?? "(another path)"}${frame.after}`;
  return path === undefined ? "(removed)" : `(removed) ${path}`;
}

/** The path of a URL without its version. */
const pathIn = (url: string): string => (fromVersion(url) ?? "").split("?", 1)[0]?.slice("/v1".length) ?? "";

/** Whether a message contains a path: decoded; or encoded as it was sent, if that differs. */
function names(message: string, path: string): boolean {
  if (path === "") return false;
  const parts = path.split("/").map(decodeSegment);
  const decoded = parts.includes(undefined) ? path : parts.join("/");
  return message.includes(decoded) || (!/^[\w/-]+$/.test(decoded) && message.includes(path));
}

/** A link to the page of a code if it was one, and otherwise a text that is as valid a URL as the original; `shown` replaces the code. */
export function maskedMoreInfo(url: string, code: unknown, shown: unknown): string {
  if (/^https?:\/\/www\.twilio\.com\/docs\/(api\/)?errors\/\d{1,6}$/.test(url)) return url;
  const isUri = formats.uri(url);
  if (typeof code === "number" && /^https?:\/\/[^/]/i.test(url) && url.endsWith(`/${code}`))
    return `https://www.twilio.com/${isUri ? "docs/errors" : "{}"}/${shown}`;
  return isUri ? "https://www.twilio.com/docs/errors" : "text";
}
