/** What recordings of all formats have in common: headers, times, URLs and bodies, in the notations that recorders use. */
import { isUtf8 } from "node:buffer";
import { brotliDecompressSync, unzipSync } from "node:zlib";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import { isForm } from "../http/form.js";
import { isObject } from "../http/json.js";
import { lowerCase } from "../http/raw-headers.js";
import type { Wrong } from "./piece.js";

/** Headers from fields as recordings write them, by lower-case name; without HTTP/2 pseudo-headers. */
export function headersOf(fields: Iterable<readonly [string, string]>): Headers {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) addHeader(headers, name, value);
  return headers;
}

/** Headers from fields in any notation that {@link pairs} reads; those of a HAR, the most common, without making pairs. */
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

/** Whether fields can be used as headers unchanged: texts by lower-case names. */
export function areHeaders(fields: Readonly<Record<string, unknown>>): fields is Headers {
  for (const name in fields) {
    if (typeof fields[name] !== "string" || lowerCase(name) !== name || name === "" || name.startsWith(":"))
      return false;
  }
  return !Object.hasOwn(fields, "__proto__");
}

/** The method in upper case, and the URL without its fragment, which is never sent. Throws the error that `wrong` makes of a fault. */
export function targetOf(
  { method, url }: { readonly method?: unknown; readonly url?: unknown },
  wrong: Wrong,
): Pick<HttpRequest, "method" | "url"> {
  if (typeof method !== "string" || method === "") throw wrong("its request.method is no text");
  if (typeof url !== "string" || !isAbsolute(url)) throw wrong("its request.url is no absolute URL");
  const fragment = url.indexOf("#");
  return { method: method.toUpperCase(), url: fragment < 0 ? url : url.slice(0, fragment) };
}

/** Matches nearly all URLs; any others are checked by Node.js. */
const plainUrl = /^https?:\/\/[\w.-]+(?::(?:\d{1,4}|[1-5]\d{4}))?(?:\/[\w./?=&%+~,-]*)?$/;

const isAbsolute = (url: string): boolean => plainUrl.test(url) || URL.canParse(url);

/** A percent-encoded form. */
export function encodeForm(fields: readonly (readonly [string, string])[]): string {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return form.toString();
}

/** Whether the headers of a request say that its body is a form; undefined if they do not say. */
export function saysForm(headers: Headers): boolean | undefined {
  const type = headers["content-type"];
  return type === undefined ? undefined : isForm(type);
}

/** ISO 8601 with a time of day; GMT if it has no zone. */
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/i;

/** The latest time that a Date can hold, in milliseconds since 1970. */
const latest = 8.64e15;

/** A date, or milliseconds since 1970, as milliseconds since 1970; null for anything else. */
export function timeOf(date: unknown): number | null {
  if (typeof date === "number") return Math.abs(date) <= latest ? date : null;
  if (typeof date === "string" && inGmt.test(date)) return positive(Date.parse(date));
  const [text, , fraction = "", zone] = typeof date === "string" ? (iso.exec(date) ?? []) : [];
  if (text === undefined) return null;
  // JavaScript ignores or misreads digits beyond the milliseconds, so they are added separately.
  const inMilliseconds = text.replace(fraction, fraction.slice(0, 4)).replace(",", ".");
  const time = positive(Date.parse(`${inMilliseconds}${zone === undefined ? "Z" : ""}`));
  return time === null ? null : time + Number(`0.${fraction.slice(4)}`);
}

/** The format that JavaScript itself writes. */
const inGmt = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Some recorders write the year 1 for an unknown time. */
const positive = (time: number): number | null => (time > 0 ? time : null);

/** Like {@link timeOf}, but also reads dates in the format of HTTP. */
function httpTimeOf(date: unknown): number | null {
  const time = timeOf(date);
  if (time !== null || typeof date !== "string") return time;
  return /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(date) ? Date.parse(date) : null;
}

/** No body of this API is longer than this when unpacked; a longer one may be meant to exhaust memory. */
const longestBody = 32 << 20;

/** A body as text, unpacked if necessary; null if it is not text, or cannot be unpacked. */
export function bodyOf(bytes: Buffer): string | null {
  const unpacked = isUtf8(bytes) ? bytes : unpack(bytes);
  return unpacked && isUtf8(unpacked) ? unpacked.toString("utf8") : null;
}

/** Unpacks bytes even if their headers do not say that they are compressed: gzip and deflate are recognisable, Brotli is tried last. */
function unpack(bytes: Buffer): Buffer | undefined {
  for (const unpacked of [unzipSync, brotliDecompressSync]) {
    try {
      return unpacked(bytes, { maxOutputLength: longestBody });
    } catch {
      // another compression, or none
    }
  }
  return undefined;
}

/** The text that Base64 encodes. */
export function fromBase64(text: string): string | null {
  return bodyOf(Buffer.from(text, "base64"));
}

/** Fields in any notation as pairs: an object whose values are texts or lists of texts, or a list of objects with a name and a value. */
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

/** Whether requests with a method have no body unless a recording shows one. */
export const isBodiless = (method: string): boolean => method === "GET" || method === "HEAD" || method === "DELETE";

/** A duration in milliseconds; 0 if it is not a valid one. */
export function durationOf(time: unknown): number {
  return typeof time === "number" && time > 0 && Number.isFinite(time) ? time : 0;
}

type Times = Pick<Exchange, "startedAt" | "durationMs" | "approximate">;

/**
 * The time of an exchange in a recording without times: within the second of the server's Date, else of the recorder's date; if there is
 * neither, at any time, so that it may have overlapped with everything.
 */
export function datedBy(headers: Headers, recordedAt?: unknown): Times {
  const date = httpTimeOf(headers.date) ?? httpTimeOf(recordedAt);
  if (date !== null) return { startedAt: date, durationMs: 1000, approximate: true };
  return { startedAt: 0, durationMs: Number.MAX_SAFE_INTEGER, approximate: true };
}
