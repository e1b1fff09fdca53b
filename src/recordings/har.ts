/** @see http://www.softwareishard.com/blog/har-12-spec/ */
import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { entriesOf } from "./entries.js";
import { RecordingError } from "./recording-error.js";
import { type Bytes, durationOf, headersOf, timeOf } from "./text.js";

/**
 * Reads a HAR 1.2. Entries that were never answered (status 0), and those that are not HTTP, are no exchanges and are left out.
 * Throws {@link RecordingError} for what is no HAR, at the place where it ceases to be one.
 */
export async function* readHar(bytes: Bytes, file: string): AsyncGenerator<Exchange> {
  const entries = entriesOf(bytes);
  let index = 0;
  for await (const text of entries) {
    const exchange = exchangeOf(parse(text, file, index), file, index);
    if (exchange) yield exchange;
    index += 1;
  }
  if (!entries.complete) {
    const place = entries.found ? `after ${index} whole entries` : "before its log.entries";
    throw new RecordingError(`${file} is truncated: it ends ${place}; record it again, or mend its end`);
  }
  if (!entries.found)
    throw new RecordingError(`${file} is no HAR: it has no log.entries; --format names another format`);
}

function parse(text: string, file: string, index: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordingError(`${file}, entry ${index}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function exchangeOf(entry: unknown, file: string, index: number): Exchange | undefined {
  const wrong = (what: string): RecordingError => new RecordingError(`${file}, entry ${index}: ${what}`);
  if (!isObject(entry)) throw wrong("it is no object");
  const { request, response } = entry;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const { method, url } = request;
  const { status } = response;
  if (typeof method !== "string") throw wrong("its request.method is no text");
  if (typeof url !== "string" || !URL.canParse(url)) throw wrong("its request.url is no absolute URL");
  if (typeof status !== "number") throw wrong("its response.status is no number");
  if (status <= 0 || !/^https?:/i.test(url)) return undefined;
  return {
    request: { method: method.toUpperCase(), url, headers: fields(request.headers), body: requestBody(request) },
    response: { status, headers: fields(response.headers), body: responseBody(response, status) },
    startedAt: timeOf(entry.startedDateTime),
    durationMs: durationOf(entry.time),
    source: { file, entry: index },
  };
}

function fields(list: unknown): Headers {
  return headersOf(pairs(list));
}

function pairs(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) =>
    isObject(each) && typeof each.name === "string" ? [[each.name, String(each.value ?? "")] as const] : [],
  );
}

function requestBody({ method, postData, bodySize }: Readonly<Record<string, unknown>>): string | null {
  if (isObject(postData)) {
    if (typeof postData.text === "string" && (postData.text !== "" || !Array.isArray(postData.params)))
      return postData.text;
    const form = new URLSearchParams();
    for (const [name, value] of pairs(postData.params)) form.append(name, value);
    return form.toString();
  }
  return bodySize === 0 || method === "GET" || method === "HEAD" || method === "DELETE" ? "" : null;
}

function responseBody({ content }: Readonly<Record<string, unknown>>, status: number): string | null {
  if (!isObject(content)) return status === 204 ? "" : null;
  const { text, encoding, size } = content;
  if (typeof text !== "string") return status === 204 || size === 0 ? "" : null;
  return encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : text;
}
