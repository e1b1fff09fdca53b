/** One exchange per line, in the shape of this package's Exchange; docs/recordings.md shows an example. */

import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { areHeaders, durationOf, encodeForm, headersOf, saysForm, targetOf, timeOf } from "./facts.js";
import { createLines, type Piece } from "./lines.js";
import { attempt, tell } from "./list.js";
import { createElsewhere, sourceOf, type Wrong } from "./piece.js";
import { createPlainReader } from "./plain.js";
import { memberNamed } from "./position.js";
import type { Part, Path, ReadContext, Reader, RecordingFormat, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";

/** What a line looks like, for messages. */
export const example =
  '{"request":{"method":"GET","url":"https://sync.twilio.com/v1/…"},"response":{"status":200,"headers":{},"body":{}}}';

/** Blank lines are skipped. Requests that were never answered (status 0) are no exchanges. */
export const ndjson: RecordingFormat = {
  mark: "NDJSON (an exchange a line)",
  recognises: ({ members }) =>
    (["request", "response", "startedAt", "durationMs"].some((name) => members.has(name)) &&
      !members.has("mappings")) ||
    (members.has("[].request") && members.has("[].response")), // the reader says what is wrong with a list
  reader,
  where,
};

function reader({ file, skipped }: ReadContext, sink: Sink): Reader {
  const read = createPlainReader(exchangeOf);
  const isElsewhere = createElsewhere();
  const take = (line: Piece): void => {
    const source = sourceOf(file, line);
    tell(sink, read(line, source), source);
  };
  const lines = createLines(skipped, (line) => {
    if (isBlank(line.bytes)) return;
    refuseOtherJson(file, line);
    if (isElsewhere(line)) sink.other(line.from);
    else attempt(sink, take, line);
  });
  return { ...lines, keepsNothing: true };
}

/** Throws if the rest of the file is pieces of exchanges, none of which is a line. */
function refuseOtherJson(file: string, { bytes, line }: Piece): void {
  const begins = bytes.toString("latin1", 0, 4);
  const list = /^\[\s*(\{|$)/.test(begins);
  if (!list && !/^\{\s*$/.test(begins)) return;
  const what = list ? "a list of exchanges" : "an exchange over several lines";
  throw new RecordingError(
    `${file}:${line}: ${what}; each has to stand on a line of its own, as jq --compact-output ${list ? "'.[]'" : "."} writes it`,
  );
}

const isBlank = (bytes: Buffer): boolean => (bytes[0] ?? 0) <= 0x20 && bytes.every((byte) => byte <= 0x20);

function where(entry: unknown, part: Part): Path {
  if (part.is === "url") return ["request", "url"];
  if (part.is === "request body") return ["request", "body"];
  if (part.is !== "header") return ["response", part.is];
  const response = isObject(entry) && isObject(entry.response) ? entry.response : {};
  return ["response", "headers", memberNamed(response.headers, part.name) ?? part.name];
}

function exchangeOf(value: unknown, wrongHere: Wrong): Exchange | string {
  const wrong: Wrong = (what) => wrongHere(`no exchange: ${what}`);
  if (!isObject(value)) throw wrong("it is no object");
  const { request, response, startedAt = null, durationMs = 0 } = value;
  if (!isObject(request)) throw wrong(`it has no request; it has to look like ${example}`);
  if (!isObject(response)) throw wrong(`it has no response; it has to look like ${example}`);
  const { method, url } = targetOf(request, wrong);
  if (!/^https?:/i.test(url)) throw wrong("its request.url begins with neither http:// nor https://");
  const { status, size } = response;
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
      ...(typeof size === "number" ? { size } : {}),
    },
    startedAt: time,
    durationMs: durationOf(durationMs),
    ...(value.approximate === true ? { approximate: true } : {}),
  };
}

/** Headers; the values of a field may be an array, as in Node.js. */
function headers(fields: unknown, at: string, wrong: Wrong): Headers {
  if (fields === undefined || fields === null) return {};
  if (!isObject(fields)) throw wrong(`its ${at} is no object`);
  if (areHeaders(fields)) return fields;
  return headersOf(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each: unknown) => {
        if (typeof each !== "string" && typeof each !== "number") throw wrong(`its ${at}.${name} is no text`);
        return [name, String(each)] as const;
      }),
    ),
  );
}

/** Text as it is; JSON that was recorded as a value becomes text again; null if nothing was recorded. */
function textOrJson(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The same for a request. A text may be shorter than what was sent, since logs truncate it. An object may stand for the fields of a form
 * or for JSON; without a content type, that is unknown.
 */
function requestBody(value: unknown, headers: Headers): string | null {
  if (typeof value === "string") return Buffer.byteLength(value) < Number(headers["content-length"]) ? null : value;
  if (!isObject(value)) return textOrJson(value);
  const form = saysForm(headers);
  if (form === undefined) return null;
  if (!form) return JSON.stringify(value);
  return encodeForm(
    Object.entries(value).flatMap(([name, field]) => [field].flat().map((each) => [name, String(each)] as const)),
  );
}
