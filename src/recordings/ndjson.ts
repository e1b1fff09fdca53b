/** One exchange a line, in the shape of our own Exchange; the README shows one. */
import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { RecordingError } from "./recording-error.js";
import { type Bytes, durationOf, headersOf, timeOf } from "./text.js";

/** Reads lines of exchanges; empty ones are passed over. Throws {@link RecordingError}, which names the line and the field. */
export async function* readNdjson(bytes: Bytes, file: string): AsyncGenerator<Exchange> {
  let line = 0;
  for await (const text of linesOf(bytes)) {
    line += 1;
    if (text.trim() !== "") yield exchangeOf(parse(text, file, line), file, line);
  }
}

async function* linesOf(bytes: Bytes): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end));
      yield Buffer.concat(parts).toString("utf8");
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(parts).toString("utf8");
  if (rest !== "") yield rest;
}

function parse(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordingError(`${file}:${line}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function exchangeOf(value: unknown, file: string, line: number): Exchange {
  const wrong = (what: string): RecordingError => new RecordingError(`${file}:${line}: no exchange: ${what}`);
  if (!isObject(value)) throw wrong("it is no object");
  const { request, response, startedAt = null } = value;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const { method, url } = request;
  const { status } = response;
  if (typeof method !== "string" || method === "") throw wrong("its request.method is no text");
  if (typeof url !== "string" || !/^https?:/i.test(url) || !URL.canParse(url)) {
    throw wrong("its request.url is no absolute URL");
  }
  if (typeof status !== "number" || !Number.isInteger(status)) throw wrong("its response.status is no whole number");
  const time = timeOf(startedAt);
  if (startedAt !== null && time === null) throw wrong("its startedAt is no date");
  return {
    request: { method: method.toUpperCase(), url, headers: headers(request.headers), body: body(request.body) },
    response: { status, headers: headers(response.headers), body: body(response.body) },
    startedAt: time,
    durationMs: durationOf(value.durationMs),
    source: { file, line },
  };
}

function headers(fields: unknown): Headers {
  return headersOf(
    isObject(fields) ? Object.entries(fields).map(([name, value]) => [name, String(value)] as const) : [],
  );
}

/** Text as it is; JSON that was written as such becomes text again; nothing stands for what was not recorded. */
function body(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
