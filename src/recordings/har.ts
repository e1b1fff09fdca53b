/** @see http://www.softwareishard.com/blog/har-12-spec/ */
import { isUtf8 } from "node:buffer";
import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { isCutOff } from "./cut-off.js";
import {
  bodyOf,
  durationOf,
  encodeForm,
  fromBase64,
  headersIn,
  isBodiless,
  pairs,
  saysForm,
  targetOf,
  timeOf,
} from "./facts.js";
import { type ListFormat, lengthIn, listReader } from "./list.js";
import type { Wrong } from "./piece.js";
import { indexNamed } from "./position.js";
import type { Part, Path, ReadContext, RecordingFormat } from "./reader.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * HAR 1.2, as written by browsers, proxies and Polly.JS. Entries are no exchanges if they were never answered (status 0), were answered
 * from a cache or by a service worker, or are not HTTP.
 */
export const har: RecordingFormat = {
  mark: "HAR (a JSON object with log.entries)",
  recognises: ({ members }) => members.has("log"),
  reader: (context, sink) => listReader(format, context, sink),
  where,
};

const format: ListFormat = { name: "HAR", path: ["log", "entries"], plain: true, whole: true, exchangeOf };

function exchangeOf(entry: unknown, wrong: Wrong, context: ReadContext): Exchange | string {
  if (!isObject(entry)) throw wrong("it is no object");
  const { request, response } = entry;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const { status } = response;
  if (typeof status !== "number") throw wrong("its response.status is no number");
  const { method, url } = targetOf(request, wrong);
  if (!/^https?:/i.test(url)) return "not HTTP";
  if (status > 0 && (entry._fromCache !== undefined || isCached(entry.cache))) return "answered from a cache";
  if (status > 0 && response._fetchedViaServiceWorker === true)
    return "answered by a service worker, whose own request is another entry";

  const sent = requestHeaders(request);
  const received = headersIn(response.headers);
  return {
    request: { method, url, headers: sent, body: requestBody(request, method, sent, context) },
    response: { status, headers: received, body: status === 204 ? "" : responseBody(response, received, context) },
    startedAt: timeOf(entry.startedDateTime),
    durationMs: durationOf(entry.time),
    ...(entry._approximate === true ? { approximate: true } : {}), // as this package writes it
  };
}

/** Firefox adds a cache entry to an answer that it took from its cache. */
function isCached(cache: unknown): boolean {
  return (
    isObject(cache) && isObject(cache.afterRequest) && cache.beforeRequest === undefined && cache.fromCache === true
  );
}

/** Some recorders give the type of a form only in postData. */
function requestHeaders(request: Fields): Headers {
  const headers = headersIn(request.headers);
  const type = isObject(request.postData) ? request.postData.mimeType : undefined;
  return typeof type !== "string" || type === "" || "content-type" in headers
    ? headers
    : { ...headers, "content-type": type };
}

function requestBody(
  { postData, bodySize }: Fields,
  method: string,
  headers: Headers,
  context: ReadContext,
): string | null {
  const { text, params, _file: file, encoding } = isObject(postData) ? postData : {};
  if (typeof file === "string") {
    const bytes = context.beside(file); // Playwright can put bodies into files beside the HAR
    return bytes ? bodyOf(bytes) : null;
  }
  if (typeof text === "string" && text !== "") {
    if (encoding === "base64") return fromBase64(text);
    return isShortened(text, bodySize, headers) ? null : text;
  }
  const fields = pairs(params);
  if (fields.length > 0) return saysForm(headers) === false ? null : encodeForm(fields);
  if (isObject(postData) && text === undefined) return null; // Polly.JS writes a body that is not text so, with the size 0
  return isEmpty(text ?? (isBodiless(method) ? "" : undefined), bodySize, headers) ? "" : null;
}

/** Whether a form was recorded incompletely, by bodySize, which for some recorders includes the headers, and by content-length. */
function isShortened(text: string, size: unknown, headers: Headers): boolean {
  const had = Buffer.byteLength(text);
  return Number(size) > had && Number(headers["content-length"] ?? size) > had;
}

function responseBody({ content }: Fields, headers: Headers, context: ReadContext): string | null {
  if (!isObject(content)) return null;
  const { text, encoding, size, _file: file } = content;
  const unlessShort = (body: string): string | null => (isShort(body, Number(size), headers) ? null : body);
  const textOf = (bytes: Buffer | undefined): string | null => {
    const body = bytes ? bodyOf(bytes) : null;
    // A body that had to be unpacked is complete, and the sizes may be those of the packed one.
    return bytes && body && isUtf8(bytes) ? unlessShort(body) : body;
  };
  if (typeof file === "string") return textOf(context.beside(file)) || (isEmpty("", size, headers) ? "" : null);
  if (typeof text !== "string" || text === "") return isEmpty(text, size, headers) ? "" : null;
  return encoding === "base64" ? textOf(decoded(text)) : unlessShort(text);
}

/** Whether a body was recorded incompletely. One of the size given in its entry is complete, even if it ends within its JSON. */
function isShort(body: string, size: number, headers: Headers): boolean {
  if (Buffer.byteLength(body) === size) return false;
  return isCutOff(body, Math.max(size || 0, lengthIn(headers) || 0));
}

/** Base64; Polly.JS writes a compressed body as a JSON array of Base64 pieces. */
function decoded(text: string): Buffer | undefined {
  if (!text.startsWith("[")) return Buffer.from(text, "base64");
  try {
    const pieces: unknown = JSON.parse(text);
    if (!Array.isArray(pieces) || !pieces.every((piece) => typeof piece === "string")) return undefined;
    return Buffer.concat(pieces.map((piece) => Buffer.from(piece, "base64")));
  } catch {
    return undefined;
  }
}

/** Whether a body without text was empty; recorders also omit the text of bodies that they do not keep. */
function isEmpty(text: unknown, size: unknown, headers: Headers): boolean {
  const wasLonger = Number(size) > 0 || Number(headers["content-length"]) > 0;
  return !wasLonger && (text === "" || size === 0);
}

function where(entry: unknown, part: Part): Path | undefined {
  if (part.is === "url") return ["request", "url"];
  if (part.is === "request body") return ["request", "postData", "text"];
  if (part.is === "status") return ["response", "status"];
  if (part.is === "body") return ["response", "content", "text"];
  const index = isObject(entry) && isObject(entry.response) ? indexNamed(entry.response.headers, part.name) : -1;
  return index < 0 ? ["response", "headers"] : ["response", "headers", index, "value"];
}
