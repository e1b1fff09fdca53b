/** One exchange a line, in the shape of our own Exchange; the README shows one. */

import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { type Bytes, linesOf } from "./bytes.js";
import { durationOf, encodeForm, headersOf, type LeaveOut, saysForm, targetOf, timeOf } from "./facts.js";
import { RecordingError } from "./recording-error.js";

type Wrong = (what: string) => RecordingError;

/**
 * Reads lines of exchanges; blank ones are passed over. Those that were never answered (status 0) are no exchanges: `leaveOut`
 * is told of them. Throws {@link RecordingError}, which names the line and the field.
 */
export async function* readNdjson(bytes: Bytes, file: string, leaveOut: LeaveOut = () => {}): AsyncGenerator<Exchange> {
  let line = 0;
  for await (const text of linesOf(bytes)) {
    line += 1;
    if (text.trim() === "") continue;
    const source = { file, line };
    const exchange = exchangeOf(parse(text, file, line), file, line);
    if (exchange.response.status <= 0) leaveOut(source, "never answered");
    else yield { ...exchange, source };
  }
}

function parse(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordingError(`${file}:${line}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function exchangeOf(value: unknown, file: string, line: number): Exchange {
  const wrong: Wrong = (what) => new RecordingError(`${file}:${line}: no exchange: ${what}`);
  if (!isObject(value)) throw wrong("it is no object");
  const { request, response, startedAt = null, durationMs = 0 } = value;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const { method, url } = targetOf(request, wrong);
  if (!/^https?:/i.test(url)) throw wrong("its request.url begins with neither http:// nor https://");
  const { status } = response;
  if (typeof status !== "number" || !Number.isInteger(status)) throw wrong("its response.status is no whole number");
  const time = timeOf(startedAt);
  if (startedAt !== null && time === null) throw wrong("its startedAt is no date such as 2026-01-01T00:00:00Z");
  if (typeof durationMs !== "number") throw wrong("its durationMs is no number");
  const sent = headers(request.headers, "request.headers", wrong);
  return {
    request: { method, url, headers: sent, body: requestBody(request.body, sent) },
    response: {
      status,
      headers: headers(response.headers, "response.headers", wrong),
      body: textOrJson(response.body),
    },
    startedAt: time,
    durationMs: durationOf(durationMs),
  };
}

/** Several values of a field may be an array, as Node has them. */
function headers(fields: unknown, at: string, wrong: Wrong): Headers {
  if (fields === undefined || fields === null) return {};
  if (!isObject(fields)) throw wrong(`its ${at} is no object`);
  return headersOf(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each: unknown) => {
        if (typeof each !== "string" && typeof each !== "number") throw wrong(`its ${at}.${name} is no text`);
        return [name, String(each)] as const;
      }),
    ),
  );
}

/** Text as it is; JSON that was written as such becomes text again; nothing stands for what was not recorded. */
function textOrJson(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The same, but that the fields of a form may be members of an object. Without its type, such an object may be either. */
function requestBody(value: unknown, headers: Headers): string | null {
  if (!isObject(value)) return textOrJson(value);
  const form = saysForm(headers);
  if (form === undefined) return null;
  if (!form) return JSON.stringify(value);
  return encodeForm(
    Object.entries(value).flatMap(([name, field]) => [field].flat().map((each) => [name, String(each)] as const)),
  );
}
