/** What a refusal says in words, of which only the description's own say nothing of anybody. */
import { document } from "../api/description.js";
import formats from "../api/formats.js";
import { fromVersion } from "../api/route.js";
import { decodeSegment } from "../http/form.js";

const messages = Object.values(document["x-problems"]).map(({ message }) => message);
const sentences = new Set(["", ...messages.flatMap((message) => message.split(". "))]);

/** What stands before the path in messages that name one, and behind it. */
const frames = messages.flatMap((message) => {
  const [before = "", after] = message.split("{path}");
  return after === undefined ? [] : [{ before, after }];
});

/** A message of the description, or none; the path that was asked for is named in the one as in the other, masked as in its URL. */
export function maskedMessage(message: string, url: string, maskedUrl: string): string {
  if (message.split(". ").every((sentence) => sentences.has(sentence))) return message;
  const path = names(message, pathIn(url)) ? pathIn(maskedUrl) : undefined;
  const frame = frames.find(({ before, after }) => message.startsWith(before) && message.endsWith(after));
  if (frame) return `${frame.before}${path ?? "(another path)"}${frame.after}`;
  return path === undefined ? "(removed)" : `(removed) ${path}`;
}

/** The path of a URL without its version. */
const pathIn = (url: string): string => (fromVersion(url) ?? "").split("?", 1)[0]?.slice("/v1".length) ?? "";

/** Whether a message names a path: as it is meant; or, where that is not the only way to write it, as it is sent. */
function names(message: string, path: string): boolean {
  if (path === "") return false;
  const parts = path.split("/").map(decodeSegment);
  const decoded = parts.includes(undefined) ? path : parts.join("/");
  return message.includes(decoded) || (!/^[\w/-]+$/.test(decoded) && message.includes(path));
}

/** The page of a code, if it leads to one, and else a text that is as much of a URL; `shown` stands for the code. */
export function maskedMoreInfo(url: string, code: unknown, shown: unknown): string {
  if (/^https?:\/\/www\.twilio\.com\/docs\/(api\/)?errors\/\d{1,6}$/.test(url)) return url;
  const isUri = formats.uri(url);
  if (typeof code === "number" && /^https?:\/\/[^/]/i.test(url) && url.endsWith(`/${code}`))
    return `https://www.twilio.com/${isUri ? "docs/errors" : "{}"}/${shown}`;
  return isUri ? "https://www.twilio.com/docs/errors" : "text";
}
