/** @see http://www.softwareishard.com/blog/har-12-spec/ */

import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import type { Bytes } from "./bytes.js";
import { createEntryScanner, type EntryScanner } from "./entries.js";
import { durationOf, encodeForm, headersOf, type LeaveOut, saysForm, targetOf, timeOf } from "./facts.js";
import { RecordingError } from "./recording-error.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a HAR 1.2. Entries that were never answered (status 0), and those that are not HTTP, are no exchanges: `leaveOut` is
 * told of them. Throws {@link RecordingError} for what is no HAR, at the place where it ceases to be one.
 */
export async function* readHar(bytes: Bytes, file: string, leaveOut: LeaveOut = () => {}): AsyncGenerator<Exchange> {
  const scanner = createEntryScanner();
  let index = 0;
  for await (const piece of bytes) {
    for (const text of entriesIn(piece, scanner, file)) {
      const source = { file, entry: index };
      const read = exchangeOf(parse(text, file, index), file, index);
      if (typeof read === "string") leaveOut(source, read);
      else yield { ...read, source };
      index += 1;
    }
  }
  if (!scanner.complete) {
    const last = index === 0 ? "in its first entry" : `after entry ${index - 1}`;
    const place = scanner.found ? last : "before its log.entries";
    throw new RecordingError(`${file} is truncated: it ends ${place}; record it again, or mend its end`);
  }
  if (!scanner.found)
    throw new RecordingError(`${file} is no HAR: it has no log.entries; --format names another format`);
}

function* entriesIn(piece: Uint8Array, scanner: EntryScanner, file: string): Generator<string> {
  try {
    yield* scanner.push(piece);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RecordingError(`${file} is no HAR: not JSON: ${error.message}`);
    throw error;
  }
}

function parse(text: string, file: string, index: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordingError(`${file}, entry ${index}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** The exchange that an entry holds, or why it holds none. */
function exchangeOf(entry: unknown, file: string, index: number): Exchange | string {
  const wrong = (what: string): RecordingError => new RecordingError(`${file}, entry ${index}: ${what}`);
  if (!isObject(entry)) throw wrong("it is no object");
  const { request, response } = entry;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const { status } = response;
  if (typeof status !== "number") throw wrong("its response.status is no number");
  const { method, url } = targetOf(request, wrong);
  if (!/^https?:/i.test(url)) return "not HTTP";
  if (status <= 0) return "never answered";

  const sent = requestHeaders(request);
  const received = headersIn(response);
  return {
    request: { method, url, headers: sent, body: requestBody(request, method, sent) },
    response: { status, headers: received, body: status === 204 ? "" : responseBody(response, received) },
    startedAt: timeOf(entry.startedDateTime),
    durationMs: durationOf(entry.time),
  };
}

function headersIn({ headers }: Fields): Headers {
  return headersOf(pairs(headers));
}

/** Some recorders say the type of a form beside it only. */
function requestHeaders(request: Fields): Headers {
  const headers = headersIn(request);
  const type = isObject(request.postData) ? request.postData.mimeType : undefined;
  return typeof type !== "string" || type === "" || "content-type" in headers
    ? headers
    : { ...headers, "content-type": type };
}

function pairs(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) =>
    isObject(each) && typeof each.name === "string" ? [[each.name, String(each.value ?? "")] as const] : [],
  );
}

function requestBody({ postData, bodySize }: Fields, method: string, headers: Headers): string | null {
  const { text, params } = isObject(postData) ? postData : {};
  if (typeof text === "string" && text !== "") return text;
  const fields = pairs(params);
  if (fields.length > 0) return saysForm(headers) === false ? null : encodeForm(fields);
  const bodiless = method === "GET" || method === "HEAD" || method === "DELETE";
  return isEmpty(text ?? (bodiless ? "" : undefined), bodySize, headers) ? "" : null;
}

function responseBody({ content }: Fields, headers: Headers): string | null {
  if (!isObject(content)) return null;
  const { text, encoding, size } = content;
  if (typeof text !== "string" || text === "") return isEmpty(text, size, headers) ? "" : null;
  return encoding === "base64" ? decode(text) : text;
}

/** Whether a body without text was empty; recorders also leave out those that they do not keep. */
function isEmpty(text: unknown, size: unknown, headers: Headers): boolean {
  const wasLonger = Number(size) > 0 || Number(headers["content-length"]) > 0;
  return !wasLonger && (text === "" || size === 0);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Null for what is no text, such as a body that is still compressed. */
function decode(base64: string): string | null {
  try {
    return utf8.decode(Buffer.from(base64, "base64"));
  } catch {
    return null;
  }
}
