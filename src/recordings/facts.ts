/** What recordings of every format hold, read from what they wrote. */
import type { Headers, HttpRequest, Source } from "../http/exchange.js";
import { isForm } from "../http/form.js";
import type { RecordingError } from "./recording-error.js";

/** Is told of what a recording holds that is no exchange: where, and why it is none. */
export type LeaveOut = (source: Source, why: string) => void;

/** Fields as recordings write them, by lower-case name; those that HTTP/2 adds before the others are left out. */
export function headersOf(fields: Iterable<readonly [string, string]>): Headers {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    if (key === "" || key.startsWith(":") || key === "__proto__") continue;
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
  }
  return headers;
}

/** The method in upper case, and the URL without its fragment, which is never sent. Throws what `wrong` makes of a fault. */
export function targetOf(
  { method, url }: { readonly method?: unknown; readonly url?: unknown },
  wrong: (what: string) => RecordingError,
): Pick<HttpRequest, "method" | "url"> {
  if (typeof method !== "string" || method === "") throw wrong("its request.method is no text");
  if (typeof url !== "string" || !URL.canParse(url)) throw wrong("its request.url is no absolute URL");
  const fragment = url.indexOf("#");
  return { method: method.toUpperCase(), url: fragment < 0 ? url : url.slice(0, fragment) };
}

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

/** A date, or milliseconds since 1970, as milliseconds since 1970; null for whatever is neither. */
export function timeOf(date: unknown): number | null {
  if (typeof date === "number") return Number.isFinite(date) ? date : null;
  const [text, , , zone] = typeof date === "string" ? (iso.exec(date) ?? []) : [];
  if (text === undefined) return null;
  const time = Date.parse(`${text.replace(",", ".")}${zone === undefined ? "Z" : ""}`);
  return Number.isNaN(time) ? null : time;
}

/** A length of time in milliseconds; 0 for whatever is none. */
export function durationOf(time: unknown): number {
  return typeof time === "number" && time > 0 && Number.isFinite(time) ? time : 0;
}
