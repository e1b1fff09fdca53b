/** One part of a file: its place, and its content as text or JSON. */
import { isAscii, isUtf8 } from "node:buffer";
import type { Source } from "../http/exchange.js";
import { type Cut, longestPiece, type Piece } from "./lines.js";
import { RecordingError } from "./recording-error.js";

/** Makes an error about one part of a recording. */
export type Wrong = (what: string) => RecordingError;

export function sourceOf(file: string, { from, length, line, lineFrom }: Piece, entry?: number): Source {
  const column = from - lineFrom + 1;
  return { file, ...(entry === undefined ? {} : { entry }), line, column, bytes: { from, length } };
}

/** Makes errors with the place of a part: its entry if it has one, and otherwise its line. */
export function wrongAt(source: Source): Wrong {
  const { file, entry, line } = source;
  const place = entry === undefined ? `${file}:${line}` : `${file}, entry ${entry}`;
  return (what) => new RecordingError(`${place}: ${what}`, source);
}

/** Parses a part of a file as JSON. Throws {@link RecordingError}. */
export function jsonOf(piece: Piece, source: Source): unknown {
  const wrong = wrongAt(source);
  return parse(textOf(ofBearableLength(piece, wrong).bytes, wrong), wrong);
}

/** Throws the error that `wrong` makes if a part is too long to be an exchange. */
export function ofBearableLength(piece: Piece, wrong: Wrong): Piece {
  if (piece.length <= longestPiece) return piece;
  throw wrong(
    `longer than ${longestPiece >> 20} MiB, which no exchange of Sync Maps is; split the file, or leave it out`,
  );
}

/** Parses JSON. Throws the error that `wrong` makes if it is not JSON. */
export function parse(text: string, wrong: Wrong): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** UTF-8 bytes as text. Throws the error that `wrong` makes if they are not UTF-8. */
export function textOf(bytes: Buffer, wrong: Wrong): string {
  return bytes.toString(encodingOf(bytes, wrong));
}

/** The fastest encoding that decodes UTF-8 bytes correctly. Throws the error that `wrong` makes if they are not UTF-8. */
export function encodingOf(bytes: Buffer, wrong: Wrong): "latin1" | "utf8" {
  if (isAscii(bytes)) return "latin1";
  if (!isUtf8(bytes)) throw wrong(`not UTF-8 at byte ${firstInvalid(bytes)} of it; convert it first`);
  return "utf8";
}

const replacement = "\uFFFD";

function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  for (let index = text.indexOf(replacement); index >= 0; index = text.indexOf(replacement, index + 1)) {
    const at = Buffer.byteLength(text.slice(0, index));
    if (bytes.subarray(at, at + 3).toString("latin1") !== "\u00EF\u00BF\u00BD") return at;
  }
  return 0;
}

const [openObject, closeObject, backslash] = [0x7b, 0x7d, 0x5c];

/**
 * Detects exchanges that do not refer to this API, so that they need not be parsed. What lacks even the outline of an exchange is left
 * for the reader to reject; what writes letters as escapes may refer to anything.
 */
export function createElsewhere(): (piece: Cut) => boolean {
  const namesService = createSearch("Service", isPlural);
  const namesHost = createSearch(".twilio", isSync);
  const hidesLetters = createSearch("u00", isEscape);
  const hasOutline = createOutline();
  return (piece) => {
    if (namesService(piece) || namesHost(piece) || hidesLetters(piece)) return false;
    return piece.length > longestPiece || hasOutline(piece.bytes);
  };
}

/** Whether "Service" is followed by an s. Node.js searches for up to seven bytes much faster than for more. */
const isPlural = (bytes: Buffer, at: number): boolean => bytes[at + "Service".length] === 0x73;

/** Whether a host name of this API ends here, such as sync.twilio or sync.us1.twilio. */
function isSync(bytes: Buffer, end: number): boolean {
  let start = end;
  while (start > 0 && isOfHost(bytes[start - 1] ?? 0)) start -= 1;
  return /(?:^|\.)sync(?:\.|$)/i.test(bytes.toString("latin1", start, end));
}

/** Whether this is within an escape for a character that needs none: a letter, or the full stop of a host. */
function isEscape(bytes: Buffer, at: number): boolean {
  if (bytes[at - 1] !== backslash) return false;
  const [first = 0, second = 0] = [bytes[at + 3], bytes[at + 4]];
  return (first >= 0x34 && first <= 0x37) || (first === 0x32 && (second | 0x20) === 0x65);
}

/** A letter, a digit, a hyphen, an underscore or a full stop. */
const isOfHost = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x5f ||
  byte === 0x2d ||
  byte === 0x2e;

/** Detects a text in pieces, which have to be passed in their order; each buffer is searched only once. */
function createSearch(
  text: string,
  counts: (bytes: Buffer, at: number) => boolean = () => true,
): (piece: Cut) => boolean {
  const sought = Buffer.from(text);
  let searched: Buffer | undefined;
  let next = 0;
  return ({ bytes, among, at }) => {
    if (among !== searched || next < at) {
      searched = among;
      next = at - 1;
      do next = among.indexOf(sought, next + 1);
      while (next >= 0 && !counts(among, next));
      if (next < 0) next = Number.POSITIVE_INFINITY;
    }
    return next + sought.length <= at + bytes.length;
  };
}

const members = ['"request"', '"url"', '"response"'].map((member) => Buffer.from(member));

/** Whether bytes have at least the outline of an exchange. Remembers where the last one had it, since most have it in the same place. */
function createOutline(): (bytes: Buffer) => boolean {
  const places = members.map(() => 0);
  return (bytes) => {
    if (bytes[0] !== openObject || !endsObject(bytes)) return false;
    for (const [index, member] of members.entries()) {
      if (standsAt(bytes, places[index] ?? 0, member)) continue;
      const found = bytes.indexOf(member);
      if (found < 0) return false;
      places[index] = found;
    }
    return true;
  };
}

function standsAt(bytes: Buffer, place: number, text: Buffer): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[place + index] !== text[index]) return false;
  return true;
}

function endsObject(bytes: Buffer): boolean {
  let last = bytes.length - 1;
  while (last > 0 && (bytes[last] ?? 0) <= 0x20) last -= 1;
  return bytes[last] === closeObject;
}
