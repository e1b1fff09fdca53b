/** Header fields in their original spelling, in the form of node:http: alternating names and values. */
import type { Headers } from "./exchange.js";

export type RawHeaders = readonly string[];

/** A cache of lower-case names: clients send the same few names with every request. */
const lowerCased = new Map<string, string>();

export function lowerCase(name: string): string {
  const known = lowerCased.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (lowerCased.size === 1000) lowerCased.clear(); // bounded, since clients can invent names
  lowerCased.set(name, lower);
  return lower;
}

/** Fields by name. Of repeated fields that may occur only once, the first counts, as in Node. */
export function headersOf(raw: RawHeaders): Headers {
  const headers: Record<string, string> = {};
  for (let index = 0; index < raw.length; index += 2) {
    const name = lowerCase(raw[index] ?? "");
    const value = raw[index + 1] ?? "";
    const before = headers[name];
    // a non-string is an inherited property, such as "constructor", that a client used as a name
    if (typeof before !== "string") headers[name] = value;
    else if (!once.has(name)) headers[name] = `${before}${name === "cookie" ? "; " : ", "}${value}`;
  }
  return headers;
}

const once: ReadonlySet<string> = new Set([
  "authorization",
  "content-length",
  "content-type",
  "host",
  "if-match",
  "origin",
  "referer",
  "user-agent",
]);

/** The value of a field that occurs once; undefined if it is absent. */
export function valueIn(raw: RawHeaders, name: string): string | undefined {
  for (let index = 0; index < raw.length; index += 2) if (lowerCase(raw[index] ?? "") === name) return raw[index + 1];
  return undefined;
}

/** Whether an answer is an event stream, which is endless and may be silent for long. */
export const isEventStream = (raw: RawHeaders): boolean =>
  /^text\/event-stream\s*(;|$)/i.test(valueIn(raw, "content-type") ?? "");

/** The information in the fields of a message that an intermediary needs. */
export interface Head {
  /** The end-to-end fields in their original order and case. */
  readonly fields: string[];
  /** Whether the sender closes the connection after this message. */
  readonly closes: boolean;
  /** Whether there is a body (RFC 9112, 6.3), its size in bytes, and whether it is chunked. */
  readonly announcesBody: boolean;
  readonly length: number | undefined;
  readonly chunked: boolean;
  /** Whether the client waits for a 100 (Continue), or accepts trailers. */
  readonly expects: boolean;
  readonly takesTrailers: boolean;
}

/**
 * Reads the fields of a message and removes hop-by-hop fields; `host` replaces the original one. `Trailer` is also removed before a body
 * that is not chunked, since nothing can follow such a body and Node refuses to send it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
 */
export function headOf(raw: RawHeaders, host?: string): Head {
  let fields: string[] = [];
  const head = {
    fields,
    closes: false,
    announcesBody: false,
    length: undefined as number | undefined,
    chunked: false,
    expects: false,
    takesTrailers: false,
  };
  let named: string[] | undefined;
  let isHosted = host === undefined;
  let hasTrailers = false;
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? "";
    let value = raw[index + 1] ?? "";
    switch (lowerCase(name)) {
      case "connection":
        named = [...(named ?? []), ...value.toLowerCase().split(",")];
        continue;
      case "keep-alive":
      case "proxy-connection":
      case "upgrade":
        continue;
      case "host":
        if (host === undefined) break;
        value = host;
        isHosted = true;
        break;
      case "content-length":
        head.announcesBody = true;
        head.length = Number(value);
        break;
      case "transfer-encoding":
        head.announcesBody = true;
        head.chunked = true;
        break;
      case "expect":
        head.expects = true;
        break;
      case "te":
        head.takesTrailers = true;
        break;
      case "trailer":
        hasTrailers = true;
        break;
    }
    fields.push(name, value);
  }
  if (!isHosted) fields.unshift("Host", host ?? "");
  if (hasTrailers && !head.chunked) fields = withoutFields(fields, (name) => name === "trailer");
  for (const option of named?.map((each) => each.trim()) ?? []) {
    if (option === "close") head.closes = true;
    else if (option !== "keep-alive" && !framing.has(option)) fields = withoutFields(fields, (name) => name === option);
  }
  return { ...head, fields };
}

/** Fields that `Connection` cannot remove: without them, the end of the body would not be found, or trailers not be sent. */
const framing: ReadonlySet<string> = new Set(["transfer-encoding", "content-length", "host", "te", "trailer"]);

/** The fields without those whose lower-case names fulfil the predicate. */
export function withoutFields(raw: RawHeaders, isTold: (name: string) => boolean): string[] {
  return raw.filter((_, index) => !isTold(lowerCase(raw[index - (index % 2)] ?? "")));
}

/**
 * Whether a head can be sent before its body: Node writes a flushed head as UTF-8, though fields are bytes. It does the same to any
 * request with `Expect`, which cannot be prevented.
 */
export const isFlushable = (raw: RawHeaders): boolean => raw.every((text) => !/[^\t\x20-\x7e]/.test(text));

/** Whether the head of a request announces a body (RFC 9112, 6.3). */
export function announcesBody(raw: RawHeaders): boolean {
  for (let index = 0; index < raw.length; index += 2) {
    const name = lowerCase(raw[index] ?? "");
    if (name === "content-length" || name === "transfer-encoding") return true;
  }
  return false;
}
