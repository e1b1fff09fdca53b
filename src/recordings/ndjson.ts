/** One exchange a line, in the shape of our own Exchange; docs/recordings.md shows one. */

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

/** Lines of exchanges; blank ones are passed over. Those that were never answered (status 0) are no exchanges. */
export const ndjson: RecordingFormat = {
  mark: "NDJSON (an exchange a line)",
  recognises: ({ members }) =>
    (["request", "response", "startedAt", "durationMs"].some((name) => members.has(name)) &&
      !members.has("mappings")) ||
    (members.has("[].request") && members.has("[].response")), // whose reader says what is wrong with it
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

/** Throws where the rest of the file will be pieces of exchanges, and none of its lines one. */
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

/** Several values of a field may be an array, as Node has them. */
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

/** Text as it is; JSON that was written as such becomes text again; nothing stands for what was not recorded. */
function textOrJson(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The same, but that a text may be less than was sent, as logs shorten it, and that the fields of a form may be members of an object. Without
 * its type, such an object may be either.
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
