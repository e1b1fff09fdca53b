/** The body of an answer, as far as a transcript contains it. */
import { isUtf8 } from "node:buffer";
import type { Headers } from "../http/exchange.js";
import { isJson } from "../http/json.js";
import { isOpen } from "./cut-off.js";
import { textOf, type Wrong } from "./piece.js";
import { positionOf } from "./position.js";

/** What a transcript contains of an answer and after it. */
export interface Shown {
  /** That of the request; undefined if unknown. */
  readonly method: string | undefined;
  readonly status: number;
  readonly headers: Headers;
  /** What stands after the headers. */
  readonly bytes: Buffer;
  /** Whether this was printed as a body by Hurl, and read to its end. */
  readonly isSection: boolean;
  /** Whether curl prints messages in between, so that the text need not be the body. */
  readonly told: boolean;
  /** Whether the command saved the body to a file. */
  readonly saved: boolean;
  /** Whether the bodies of earlier answers were not printed with them. */
  readonly isOwing: boolean;
  /** Whether the file ends here. */
  readonly isLast: boolean;
}

/**
 * The body; null if it is not shown. A missing body is nobody's fault in a transcript, and counts as empty only if something says so.
 * Throws the error that `wrong` makes if the body is truncated.
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
 * What follows the headers, without the output of --write-out for the answer before: like the bodies, that goes to standard output, which
 * may be later than curl's messages.
 */
function withoutLead({ bytes, told, headers }: Shown): Buffer {
  if (!told || !saysJson(headers)) return bytes;
  return bytes.subarray(/^[^{["<]*(?=[{[])/.exec(bytes.toString("latin1"))?.[0].length ?? 0);
}

const saysJson = (headers: Headers): boolean => /\bjson\b/i.test(headers["content-type"] ?? "");

/** What may follow a reformatted body, whose length differs from that in its headers: nothing, curl's messages, or --write-out. */
const isSaidAfter = /^(?:\s*(?:\n|$)|(?:\d\d:\d\d:\d\d\.\d{6} )?\* |[\d.: ]+(?:\n|$))/;

/** What curl prints after a body that was interrupted. */
const isBroken = /curl: \(\d+\)|\* transfer closed|\* Recv failure|\* Operation timed out/;

/** How Hurl prints binary data, and secrets. */
const hidden = /^Bytes <|\*\*\*/;

const cutOff = ({ length: had }: Buffer, length: number | undefined): string =>
  `truncated: ${length === undefined ? "it ends within its body" : `${had} of the ${length} bytes of its body are there`}; record it again, or leave it out`;

/** The length of a body according to its headers; undefined if they do not say, or if it was compressed. */
function lengthIn(headers: Headers): number | undefined {
  const length = Number(headers["content-length"] ?? Number.NaN);
  return "content-encoding" in headers || Number.isNaN(length) ? undefined : length;
}

const isShorter = (text: string, length: number | undefined): boolean =>
  length !== undefined && Buffer.byteLength(text) < length;

/**
 * Whether a body may belong to an earlier answer, since bodies may be printed later than curl's messages: there are several at once, or
 * its length is not the expected one.
 */
const isAnothers = (value: string, rest: string, length: number | undefined): boolean =>
  /^[{[]/.test(rest) || (length !== undefined && Buffer.byteLength(value) !== length);

/** The part of a text that is as long as the body: the output of --write-out, another command or a shell may follow it. */
function begun(text: string, length: number | undefined): string {
  if (length === undefined || Buffer.byteLength(text) <= length) return text;
  return Buffer.from(text).subarray(0, length).toString("utf8").trimEnd();
}

/** A body that is not JSON; null if the body is missing and the text is something else. */
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
