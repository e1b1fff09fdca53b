/** The body of an answer, as far as a transcript shows it. */
import { isUtf8 } from "node:buffer";
import type { Headers } from "../http/exchange.js";
import { isJson } from "../http/json.js";
import { isOpen } from "./cut-off.js";
import { textOf, type Wrong } from "./piece.js";
import { positionOf } from "./position.js";

/** What a transcript shows of an answer and what follows it. */
export interface Shown {
  /** Of the request; undefined where it is not known. */
  readonly method: string | undefined;
  readonly status: number;
  readonly headers: Headers;
  /** What stands after the headers. */
  readonly bytes: Buffer;
  /** Whether it stands there as Hurl writes a body, and was read to its end. */
  readonly isSection: boolean;
  /** Whether curl tells of the connection in between, so that what is printed need not be the body. */
  readonly told: boolean;
  /** Whether the command has put the body into a file. */
  readonly saved: boolean;
  /** Whether the bodies of answers before this one were not printed where they belong. */
  readonly isOwing: boolean;
  /** Whether the file ends here. */
  readonly isLast: boolean;
}

/**
 * The body; null where it is not shown. A transcript may have none at all, and that is not held against anyone: it is empty only where
 * that is said. Throws what `wrong` makes of one that is cut off.
 */
export function bodyIn(shown: Shown, wrong: Wrong): string | null {
  const { method, status, headers } = shown;
  if (status === 204 || status === 304 || method === "HEAD" || headers["content-length"] === "0") return "";
  const length = lengthIn(headers);
  const bytes = withoutLead(shown);
  const isShort = length !== undefined && bytes.length < length;
  if (isShort && !isUtf8(bytes)) throw wrong(cutOff(bytes, length));
  const text = textOf(bytes, wrong).trim();
  if (text === "") return shown.isSection ? "" : null;
  if (shown.isSection) return hidden.test(text) ? null : text;
  if (!/^[{[]/.test(text)) return unlikeJson(text, length, shown, wrong);
  const { to } = positionOf(text, []) ?? { to: 0 };
  const [value, rest] = [text.slice(0, to), text.slice(to)];
  if (shown.isOwing && isAnothers(value, rest, length)) return null;
  if (isJson(value) && (!isShorter(value, length) || isSaidAfter.test(rest))) return value;
  if (isBroken.test(text.slice(text.lastIndexOf('"') + 1))) throw wrong(cutOff(bytes, undefined));
  if (isShort || (shown.isLast && length === undefined && isOpen(text))) throw wrong(cutOff(bytes, length));
  return begun(text, length);
}

/**
 * What stands after the headers, without what --write-out said of the answer before this one: it goes the way of the bodies, which may be
 * later than what curl tells of the connection.
 */
function withoutLead({ bytes, told, headers }: Shown): Buffer {
  if (!told || !saysJson(headers)) return bytes;
  return bytes.subarray(/^[^{["<]*(?=[{[])/.exec(bytes.toString("latin1"))?.[0].length ?? 0);
}

const saysJson = (headers: Headers): boolean => /\bjson\b/i.test(headers["content-type"] ?? "");

/** What follows a body that was written anew, and has another length than its headers say: nothing, what curl tells, or --write-out. */
const isSaidAfter = /^(?:\s*(?:\n|$)|(?:\d\d:\d\d:\d\d\.\d{6} )?\* |[\d.: ]+(?:\n|$))/;

/** What curl says at the end of a body that it did not get to its end. */
const isBroken = /curl: \(\d+\)|\* transfer closed|\* Recv failure|\* Operation timed out/;

/** Bytes, and what stands in place of a secret, as Hurl writes them. */
const hidden = /^Bytes <|\*\*\*/;

const cutOff = ({ length: had }: Buffer, length: number | undefined): string =>
  `truncated: ${length === undefined ? "it ends within its body" : `${had} of the ${length} bytes of its body are there`}; record it again, or leave it out`;

/** How long a body is, as its headers say; undefined where they do not, or where it was packed. */
function lengthIn(headers: Headers): number | undefined {
  const length = Number(headers["content-length"] ?? Number.NaN);
  return "content-encoding" in headers || Number.isNaN(length) ? undefined : length;
}

const isShorter = (text: string, length: number | undefined): boolean =>
  length !== undefined && Buffer.byteLength(text) < length;

/**
 * What is printed late, since it goes another way than what curl tells of it, may be the body of an answer before this one: several at
 * once, or one that is of another length than it should be.
 */
const isAnothers = (value: string, rest: string, length: number | undefined): boolean =>
  /^[{[]/.test(rest) || (length !== undefined && Buffer.byteLength(value) !== length);

/** As much of a text as the body is long: what --write-out, another command or a shell said may follow it. */
function begun(text: string, length: number | undefined): string {
  if (length === undefined || Buffer.byteLength(text) <= length) return text;
  return Buffer.from(text).subarray(0, length).toString("utf8").trimEnd();
}

/** A body that is no JSON, unless the body is not there and others said something in its place. */
function unlikeJson(
  text: string,
  length: number | undefined,
  { headers, bytes, saved, told }: Shown,
  wrong: Wrong,
): string | null {
  if (saved || (told && /^[\d.: ]+$/.test(text))) return null;
  if (length === undefined || bytes.length >= length) return begun(text, length);
  if (saysJson(headers)) return null;
  throw wrong(cutOff(bytes, length));
}
