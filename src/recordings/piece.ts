/** One part of a file: what it is called, and what it holds as text or JSON. */
import { isAscii, isUtf8 } from "node:buffer";
import type { Source } from "../http/exchange.js";
import { type Cut, longest, type Piece } from "./lines.js";
import { RecordingError } from "./recording-error.js";

/** Makes an error about one part of a recording. */
export type Wrong = (what: string) => RecordingError;

export function sourceOf(file: string, { from, length, line, lineFrom }: Piece, entry?: number): Source {
  const column = from - lineFrom + 1;
  return { file, ...(entry === undefined ? {} : { entry }), line, column, bytes: { from, length } };
}

/** As messages name a place: by the entry where there are some, and by the line otherwise. */
export function wrongAt(source: Source): Wrong {
  const { file, entry, line } = source;
  const place = entry === undefined ? `${file}:${line}` : `${file}, entry ${entry}`;
  return (what) => new RecordingError(`${place}: ${what}`, source);
}

/** The JSON that a part of a file is. Throws {@link RecordingError}. */
export function jsonOf(piece: Piece, source: Source): unknown {
  const wrong = wrongAt(source);
  return parse(textOf(ofBearableLength(piece, wrong).bytes, wrong), wrong);
}

/** Throws what `wrong` makes of a part that is too long to be an exchange. */
export function ofBearableLength(piece: Piece, wrong: Wrong): Piece {
  if (piece.length <= longest) return piece;
  throw wrong(`longer than ${longest >> 20} MiB, which no exchange of Sync Maps is; split the file, or leave it out`);
}

/** Throws what `wrong` makes of a text that is not JSON. */
export function parse(text: string, wrong: Wrong): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Bytes of UTF-8 as text. Throws what `wrong` makes of others. */
export function textOf(bytes: Buffer, wrong: Wrong): string {
  return bytes.toString(encodingOf(bytes, wrong));
}

/** The fastest encoding that reads these bytes of UTF-8 rightly. Throws what `wrong` makes of others. */
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

const openObject = 0x7b;
const members = ['"request"', '"url"', '"response"'].map((member) => Buffer.from(member));

/**
 * Tells whether the JSON of an exchange names nothing of this API, so that there is no need to read it. What is not at least
 * the outline of an exchange is for the reader to refuse.
 */
export function createElsewhere(): (piece: Cut) => boolean {
  const namesService = createSearch("Services");
  const namesHost = createSearch("sync.twilio");
  return (piece) => {
    if (namesService(piece) || namesHost(piece)) return false;
    const { bytes, length } = piece;
    if (length > longest) return true;
    return bytes[0] === openObject && endsObject(bytes) && members.every((member) => bytes.includes(member));
  };
}

/** Tells whether a text stands in pieces, to be asked about in their order; what was read at once is searched through but once. */
function createSearch(text: string): (piece: Cut) => boolean {
  const sought = Buffer.from(text);
  let searched: Buffer | undefined;
  let next = 0;
  return ({ bytes, among, at }) => {
    if (among !== searched || next < at) {
      searched = among;
      const found = among.indexOf(sought, at);
      next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return next + sought.length <= at + bytes.length;
  };
}

function endsObject(bytes: Buffer): boolean {
  let last = bytes.length - 1;
  while (last > 0 && (bytes[last] ?? 0) <= 0x20) last -= 1;
  return bytes[last] === openObject + 2;
}
