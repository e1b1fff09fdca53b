/** What several readers need to make text and headers of what a recording holds. */
import type { Headers } from "../http/exchange.js";

/** A file's bytes, in whatever pieces they come. */
export type Bytes = AsyncIterable<Uint8Array>;

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The same bytes without the byte order mark that some tools write first. */
export async function* withoutMark(bytes: Bytes): Bytes {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < byteOrderMark.length) continue;
    yield byteOrderMark.every((byte, index) => head?.[index] === byte) ? head.subarray(byteOrderMark.length) : head;
    head = undefined;
  }
  if (head && head.length > 0) yield head;
}

/** Fields as recordings write them, by lower-case name; those that HTTP/2 adds before the others are left out. */
export function headersOf(fields: Iterable<readonly [string, string]>): Headers {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    if (key === "" || key.startsWith(":") || key === "__proto__") continue;
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}

/** A date as milliseconds since 1970; null for whatever is none. */
export function timeOf(date: unknown): number | null {
  if (typeof date === "number") return Number.isFinite(date) ? date : null;
  const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** A length of time in milliseconds; 0 for whatever is none. */
export function durationOf(time: unknown): number {
  return typeof time === "number" && time > 0 && Number.isFinite(time) ? time : 0;
}
