/** Header fields as they were written, in the form of node:http: names and values in turns. */
import type { Headers } from "./exchange.js";

export type RawHeaders = readonly string[];

/** Names as they come, in lower case: a client sends the same few ones with every request. */
const lowerCased = new Map<string, string>();

export function lowerCase(name: string): string {
  const known = lowerCased.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (lowerCased.size === 1000) lowerCased.clear(); // somebody makes them up
  lowerCased.set(name, lower);
  return lower;
}

/** Fields by name; the first counts of those that may come once only, as in Node's own reading. */
export function headersOf(raw: RawHeaders): Headers {
  const headers: Record<string, string> = {};
  for (let index = 0; index < raw.length; index += 2) {
    const name = lowerCase(raw[index] ?? "");
    const value = raw[index + 1] ?? "";
    const before = headers[name];
    // what is no text is inherited: a client may name a field like a property of every object
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

/** The value of a field that comes once; undefined if it does not come. */
export function valueIn(raw: RawHeaders, name: string): string | undefined {
  for (let index = 0; index < raw.length; index += 2) if (lowerCase(raw[index] ?? "") === name) return raw[index + 1];
  return undefined;
}

/** Whether an answer is a stream of events, which goes on for as long as somebody listens and may be silent. */
export const isEventStream = (raw: RawHeaders): boolean =>
  /^text\/event-stream\s*(;|$)/i.test(valueIn(raw, "content-type") ?? "");

/** What the fields of a message say to whoever passes it on. */
export interface Head {
  /** The fields that are meant for the other end, as they came, in their order and their case. */
  readonly fields: string[];
  /** Whether the neighbour closes the connection after this message. */
  readonly closes: boolean;
  /** Whether a body is announced (RFC 9112, 6.3), of how many bytes, and whether in chunks. */
  readonly announcesBody: boolean;
  readonly length: number | undefined;
  readonly chunked: boolean;
  /** Whether a client waits for a 100, or takes trailers. */
  readonly expects: boolean;
  readonly takesTrailers: boolean;
}

/**
 * Reads the fields of a message, and leaves out those between neighbours, which go no further than the next of them; `host` takes
 * the place of the one that was named. Node sends no `Trailer` before a body that is not chunked, after which nothing can follow,
 * so it is left out there.
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

/** What no neighbour can take away by naming it: without these a body would not be found to end, and trailers not be sent. */
const framing: ReadonlySet<string> = new Set(["transfer-encoding", "content-length", "host", "te", "trailer"]);

/** The fields but those whose lower-case names are told. */
export function withoutFields(raw: RawHeaders, isTold: (name: string) => boolean): string[] {
  return raw.filter((_, index) => !isTold(lowerCase(raw[index - (index % 2)] ?? "")));
}

/**
 * Whether a head can be sent before its body: Node writes one that it is told to flush in UTF-8, where fields are bytes. It
 * does the same to a request with `Expect`, which nobody can keep it from.
 */
export const isFlushable = (raw: RawHeaders): boolean => raw.every((text) => !/[^\t\x20-\x7e]/.test(text));

/** Whether a body follows the head of a request (RFC 9112, 6.3). */
export function announcesBody(raw: RawHeaders): boolean {
  for (let index = 0; index < raw.length; index += 2) {
    const name = lowerCase(raw[index] ?? "");
    if (name === "content-length" || name === "transfer-encoding") return true;
  }
  return false;
}
