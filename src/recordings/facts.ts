/** What recordings of every format hold, read from what they wrote. */
import { isUtf8 } from "node:buffer";
import { brotliDecompressSync, unzipSync } from "node:zlib";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import { isForm } from "../http/form.js";
import { isObject } from "../http/json.js";
import { lowerCase } from "../http/raw-headers.js";
import type { Wrong } from "./piece.js";

/** Fields as recordings write them, by lower-case name; those that HTTP/2 adds before the others are left out. */
export function headersOf(fields: Iterable<readonly [string, string]>): Headers {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) addHeader(headers, name, value);
  return headers;
}

/** The same of fields in any notation, as {@link pairs} has them; those of a HAR, of which there are most, without the pairs. */
export function headersIn(fields: unknown): Headers {
  if (!Array.isArray(fields)) return headersOf(pairs(fields));
  const headers: Record<string, string> = {};
  for (const each of fields) {
    if (isObject(each) && typeof each.name === "string" && typeof each.value === "string" && each.disabled !== true)
      addHeader(headers, each.name, each.value);
    else for (const [name, value] of pairs([each])) addHeader(headers, name, value);
  }
  return headers;
}

function addHeader(headers: Record<string, string>, name: string, value: string): void {
  const key = lowerCase(name);
  if (key === "" || key.startsWith(":") || key === "__proto__") return;
  headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
}

/** Whether fields are headers as they are: texts by names in lower case. */
export function areHeaders(fields: Readonly<Record<string, unknown>>): fields is Headers {
  for (const name in fields) {
    if (typeof fields[name] !== "string" || lowerCase(name) !== name || name === "" || name.startsWith(":"))
      return false;
  }
  return !Object.hasOwn(fields, "__proto__");
}

/** The method in upper case, and the URL without its fragment, which is never sent. Throws what `wrong` makes of a fault. */
export function targetOf(
  { method, url }: { readonly method?: unknown; readonly url?: unknown },
  wrong: Wrong,
): Pick<HttpRequest, "method" | "url"> {
  if (typeof method !== "string" || method === "") throw wrong("its request.method is no text");
  if (typeof url !== "string" || !isAbsolute(url)) throw wrong("its request.url is no absolute URL");
  const fragment = url.indexOf("#");
  return { method: method.toUpperCase(), url: fragment < 0 ? url : url.slice(0, fragment) };
}

/** What nearly all URLs look like; others are for Node.js to judge. */
const plainUrl = /^https?:\/\/[\w.-]+(?::(?:\d{1,4}|[1-5]\d{4}))?(?:\/[\w./?=&%+~,-]*)?$/;

const isAbsolute = (url: string): boolean => plainUrl.test(url) || URL.canParse(url);

/** A form, percent-encoded. */
export function encodeForm(fields: readonly (readonly [string, string])[]): string {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return form.toString();
}

/** Whether the headers of a request say that its body is a form; undefined if they say nothing. */
export function saysForm(headers: Headers): boolean | undefined {
  const type = headers["content-type"];
  return type === undefined ? undefined : isForm(type);
}

/** ISO 8601 with a time of day; whoever leaves out the zone means GMT. */
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/i;

/** No Date is later, in milliseconds since 1970. */
const latest = 8.64e15;

/** A date, or milliseconds since 1970, as milliseconds since 1970; null for whatever is neither. */
export function timeOf(date: unknown): number | null {
  if (typeof date === "number") return Math.abs(date) <= latest ? date : null;
  if (typeof date === "string" && inGmt.test(date)) return positive(Date.parse(date));
  const [text, , fraction = "", zone] = typeof date === "string" ? (iso.exec(date) ?? []) : [];
  if (text === undefined) return null;
  // What follows the milliseconds JavaScript leaves out of what it reads, or takes for them; most are asked for within one.
  const inMilliseconds = text.replace(fraction, fraction.slice(0, 4)).replace(",", ".");
  const time = positive(Date.parse(`${inMilliseconds}${zone === undefined ? "Z" : ""}`));
  return time === null ? null : time + Number(`0.${fraction.slice(4)}`);
}

/** As JavaScript writes it. */
const inGmt = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Some recorders write the year 1 for a time that they do not know. */
const positive = (time: number): number | null => (time > 0 ? time : null);

/** The same, or a date as HTTP writes it. */
function httpTimeOf(date: unknown): number | null {
  const time = timeOf(date);
  if (time !== null || typeof date !== "string") return time;
  return /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(date) ? Date.parse(date) : null;
}

/** No answer of this API is longer when it is unpacked; what is may be meant to fill the memory. */
const longestBody = 32 << 20;

/** A body as text, unpacked if need be; null for what is no text, or cannot be unpacked. */
export function bodyOf(bytes: Buffer): string | null {
  const unpacked = isUtf8(bytes) ? bytes : unpack(bytes);
  return unpacked && isUtf8(unpacked) ? unpacked.toString("utf8") : null;
}

/** What bytes hold that are compressed as their headers need not even say: gzip and deflate show what they are, Brotli does not. */
function unpack(bytes: Buffer): Buffer | undefined {
  for (const unpacked of [unzipSync, brotliDecompressSync]) {
    try {
      return unpacked(bytes, { maxOutputLength: longestBody });
    } catch {
      // another kind, then, or none
    }
  }
  return undefined;
}

/** Base64 as the text that it stands for. */
export function fromBase64(text: string): string | null {
  return bodyOf(Buffer.from(text, "base64"));
}

/** Fields in any notation as pairs: an object of texts, or of lists of them, or a list of names and values. */
export function pairs(fields: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(fields)) {
    return fields.flatMap((each: unknown) => {
      if (!isObject(each)) return [];
      const name = each.name ?? each.key;
      return typeof name === "string" && each.disabled !== true ? [[name, String(each.value ?? "")] as const] : [];
    });
  }
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each: unknown) => [name, String(each ?? "")] as const),
  );
}

/** A method by which no body is sent unless a recording shows one. */
export const isBodiless = (method: string): boolean => method === "GET" || method === "HEAD" || method === "DELETE";

/** A length of time in milliseconds; 0 for whatever is none. */
export function durationOf(time: unknown): number {
  return typeof time === "number" && time > 0 && Number.isFinite(time) ? time : 0;
}

type Times = Pick<Exchange, "startedAt" | "durationMs" | "approximate">;

/**
 * When something was said whose recording has no times: within the second that the server dated its answer to, or else the
 * recorder its record; at any time if neither did, so that it may have overlapped with everything.
 */
export function datedBy(headers: Headers, recordedAt?: unknown): Times {
  const date = httpTimeOf(headers.date) ?? httpTimeOf(recordedAt);
  if (date !== null) return { startedAt: date, durationMs: 1000, approximate: true };
  return { startedAt: 0, durationMs: Number.MAX_SAFE_INTEGER, approximate: true };
}
