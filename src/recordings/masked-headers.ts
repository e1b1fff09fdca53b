/** Masks headers: removes what may identify somebody, and keeps what rules judge. */
import { timeOfHttpDate } from "../http/date.js";
import type { Headers } from "../http/exchange.js";
import { formType } from "../http/form.js";
import { ownerOf } from "./credentials.js";

type Mask = (value: string) => string;

/** The headers that rules judge, each with how it is masked; others are dropped. */
const masks: Readonly<Record<string, (value: string, of: Asked) => string>> = {
  allow: (value, { method }) => allowed(value, method),
  authorization: ownerOf,
  connection: (value) => (/^\s*(close|keep-alive)\s*$/i.test(value) ? value : "unknown"),
  "content-encoding": (value) =>
    /^\s*((identity|gzip|x-gzip|br|deflate|zstd)[\s,]*)*$/i.test(value) ? value : "unknown",
  "content-length": (value) => (/^\d{1,7}$/.test(value) ? value : "1"),
  "content-type": (value) => typeOf(value),
  date: (value) => dateOf(value),
  etag: (value, { revision }) => revision(value),
  "if-match": (value, { revision }) => condition(value, revision),
  "retry-after": (value) => (/^\d{1,6}$/.test(value) ? value : dateOf(value)),
  "transfer-encoding": (value) => (/^\s*chunked\s*$/i.test(value) ? value : "unknown"),
};

/** The method of the request, and how a revision is masked. */
export interface Asked {
  readonly method: string;
  readonly revision: Mask;
}

/**
 * The headers that rules judge; of credentials, only whose they are. If others are dropped and next to nothing is left, one header stands
 * for them: rules judge whether headers were recorded at all.
 */
export function maskedHeaders(headers: Headers, asked: Asked): Headers {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
    if (mask) kept[name] = mask(value, asked);
  }
  const tellsMore = Object.keys(headers).some((name) => name !== "content-type");
  const isTold = Object.keys(kept).some((name) => name !== "content-type");
  return tellsMore && !isTold ? { ...kept, unknown: "text" } : kept;
}

const methods = new Set("GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT".split(" "));

/** A method, or a stand-in for one that is not an HTTP method. */
export const maskedMethod = (method: string): string => (methods.has(method.toUpperCase()) ? method : "OTHER");

/** Masks an Allow header; the stand-in for the method of the request is the same here. */
function allowed(value: string, method: string): string {
  const names = value.split(",").map((name) => {
    const upper = name.trim().toUpperCase();
    if (upper === "" || methods.has(upper)) return upper;
    return upper === method ? "OTHER" : "UNKNOWN";
  });
  return names.join(", ");
}

/** Media types that identify nobody. */
const types = new Set([
  formType,
  ..."application/json application/problem+json application/xml application/octet-stream".split(" "),
  ..."text/html text/plain text/xml text/json multipart/form-data".split(" "),
]);

const charset = /^;\s*charset="?(utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d|utf-16)"?\s*$/i;

/** A known type, or a stand-in that is JSON if the original was; of its parameters, only the charset. */
function typeOf(value: string): string {
  const [type = "", ...rest] = value.split(";");
  const kept = rest.map((parameter) => `;${parameter}`).filter((parameter) => charset.test(parameter));
  // A type with parameters must not become equal to one without.
  return kindOf(type) + (rest.length > 0 && kept.length === 0 ? ";" : kept.join(""));
}

function kindOf(type: string): string {
  if (type.trim() === "" || types.has(type.trim().toLowerCase())) return type;
  if (/^application\/[\w.-]+\+json$/i.test(type.trim())) return "application/unknown+json";
  return /^application\/json\b/i.test(type) ? "application/json-unknown" : "unknown/unknown";
}

/** A date in the format of HTTP, without anything else that the text holds. */
function dateOf(value: string): string {
  const time = timeOfHttpDate(value);
  return time === undefined ? "unknown" : new Date(time).toUTCString();
}

/** Masks If-Match: a condition with a single revision keeps one, and any other gets none. */
function condition(value: string, revision: Mask): string {
  if (value === "" || value.trim() === "*") return value;
  const [, one] = /^"?([^",*\s]+)"?$/.exec(value.trim()) ?? [];
  return one === undefined ? 'W/"unknown"' : value.trim().replace(one, () => revision(one));
}
