/**
 * Replacements for values that somebody chose: equal for equal values, of the same kind, and nobody can find the original without
 * already knowing it.
 */
import { createHmac } from "node:crypto";
import { forgedToken, nobody } from "../api/nobody.js";
import { isSidOf } from "../api/sid.js";
import { isObject, valueIn } from "../http/json.js";

export interface Masks {
  /** For a unique name, a friendly name, or the maker of something. */
  name(value: string): string;
  identity(value: string): string;
  /** For the key of an item; `inOrder` later replaces it by its rank among all keys. */
  key(value: string): string;
  token(value: string): string;
  webhook(value: string): string;
  /** For a revision, or an ETag that contains one. */
  revision(value: string): string;
  host(value: string): string;
  /** For a name that is not in the description. */
  unknown(name: string): string;
  /** For any JSON: the same shape, with other names and values. */
  data(value: unknown): unknown;
  /** The same for text that should be JSON. */
  dataText(text: string): string;
  /** Whether any key was masked so far. */
  hasKeys(): boolean;
  /** Text in which masked keys sort like the original ones; to be called once all keys are known. */
  inOrder(text: string): string;
}

/** Words of the service or of this suite, and relative path segments. */
const common = new Set(["", "system", "default", nobody.key, forgedToken, ".", ".."]);

/** Keys that rules and URLs treat specially; other masked keys sort before or after them like the originals. */
const keptKeys = new Set(["", ".", "..", nobody.key]);

/** Names, keys and identities up to this length are not refused for it. */
const long = 255;

/** Data nested deeper than this is dropped: it is meant to break parsers. */
const deepest = 500;

export function createMasks(secret: Buffer): Masks {
  const digest = (value: string): string => createHmac("sha256", secret).update(value).digest("hex");

  /** Keeps the number of characters of a long value, since that decides whether it is refused. */
  const asLong = (mask: string, value: string): string => {
    const length = [...value].length;
    return length > long ? mask + "x".repeat(Math.max(0, length - [...mask].length)) : mask;
  };

  const name = (value: string): string => {
    if (common.has(value) || isSidOf("map", value)) return value;
    if (/^[A-Z]{2}[0-9a-fA-F]{32}$/.test(value)) return value.slice(0, 2) + digest(value).slice(0, 32);
    const slashes = ["/", "\\"].filter((each) => value.includes(each)).join("");
    return asLong(`name-${digest(value).slice(0, 12)}${slashes}`, value);
  };

  const keys = new Map<string, string>();
  let ranks: ReadonlyMap<string, string> | undefined;

  const key = (value: string): string => {
    if (keptKeys.has(value)) return value;
    const known = keys.get(value) ?? inLetters(digest(`key ${value}`).slice(0, 16)); // sixteen digits could be a card number
    keys.set(value, known);
    return asLong(`${leadOf(value)}key-${known}${kindOf(value)}`, value);
  };

  const unknown = new Map<string, string>();

  const leaf = (value: unknown): unknown => {
    if (typeof value === "number")
      return value === 0 ? 0 : 1 + (Number.parseInt(digest(`${value}`).slice(0, 8), 16) % 999_983);
    return typeof value === "string" ? member(value) : value;
  };

  /** Keeps the number of bytes, except for very short texts, whose masks would not differ. */
  const member = (value: string): string =>
    value === ""
      ? ""
      : digest(`data ${value}`).slice(0, 8).slice(0, Math.max(6, value.length)).padEnd(Buffer.byteLength(value), "x");

  const masked = (value: unknown, depth: number): unknown => {
    if (depth > deepest) return null;
    if (Array.isArray(value)) return value.map((each) => masked(each, depth + 1));
    if (!isObject(value)) return leaf(value);
    return Object.fromEntries(Object.entries(value).map(([each, inner]) => [member(each), masked(inner, depth + 1)]));
  };
  const data = (value: unknown): unknown => masked(value, 0);

  return {
    name,
    key,
    identity: (value) =>
      common.has(value) ? value : asLong(`identity-${digest(value).slice(0, 12)}${kindOf(value)}`, value),
    token: (value) => (common.has(value) ? value : `token-${digest(value).slice(0, 16)}`),

    webhook(value) {
      if (value === "") return "";
      const letters = inLetters(digest(value).slice(0, 16));
      const [scheme] = /^https?:\/\//i.exec(value) ?? [];
      const mask = scheme ? `${scheme}${letters}.invalid/` : /^[a-z ]+$/.test(value) ? letters : `-${letters}`;
      return value.length > 512 ? mask.padEnd(value.length, "x") : mask;
    },

    revision: (value) => revisionOf(value, digest),
    host: (value) => `host-${digest(value.toLowerCase()).slice(0, 12)}.invalid`,

    unknown(name) {
      const mask = unknown.get(name) ?? `unknown-${unknown.size + 1}`;
      unknown.set(name, mask);
      return mask;
    },

    data,

    dataText(text) {
      if (text === "" || text === "null") return text;
      const read = valueIn(text);
      const mask = read ? JSON.stringify(data(read.value)) : "{";
      // Some services count white space, and others do not.
      return text.length > 4096 ? mask.padEnd(text.length, read ? " " : "x") : mask;
    },

    hasKeys: () => keys.size > 0,

    inOrder(text) {
      if (ranks?.size !== keys.size) ranks = ranksOf(keys);
      const places = ranks;
      return text.replaceAll(/key-([a-p]{16})/g, (all, own: string) => places.get(own) ?? all);
    },
  };
}

/** Hexadecimal digits as letters. */
const inLetters = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)));

/** No revision or ETag is longer. */
const longestTag = 256;

/** An ETag may be weak, quoted, or have the suffix of a compression: the revision in it is masked as it is by itself. */
function revisionOf(text: string, digest: (value: string) => string): string {
  const within = (inner: string): string => revisionOf(inner, digest);
  if (text === "" || /^[\da-f]{1,8}$/i.test(text)) return text;
  if (text.length <= longestTag) {
    if (text.startsWith("W/")) return `W/${within(text.slice(2))}`;
    if (/^".*"$/.test(text)) return `"${within(text.slice(1, -1))}"`;
    const [, head, coding] = /^(.*?)((?:-|--|;)(?:gzip|br|deflate|zstd))$/.exec(text) ?? [];
    if (head !== undefined) return within(head) + coding;
  }
  const own = digest(`revision ${text}`);
  if (/^\d+$/.test(text)) return `9${Number.parseInt(own.slice(0, 8), 16)}`.padEnd(9, "0");
  if (/^[\da-f]+$/.test(text)) return `a${own.slice(0, 11)}`;
  return `${text.startsWith('"') ? '"' : ""}revision-${inLetters(own.slice(0, 12))}`;
}

/** The characters of a text that a URL has to encode or cannot contain; "." if there are none and it is not a plain word. */
function kindOf(value: string): string {
  const kinds = ["/", "\\", "%", "+", "?", "#", " "].filter((each) => value.includes(each));
  const wide = [...value].some((each) => each.length > 1) ? "😀" : "";
  const accented = /[\u0080-\ud7ff\ue000-\uffff]/.test(value) ? "é" : "";
  const kind = [...kinds, accented, wide].join("");
  return kind === "" && !/^[\w-]+$/.test(value) ? "." : kind;
}

/** A prefix that makes a masked key sort like the original relative to the keys that are kept. */
function leadOf(value: string): string {
  if (value < ".") return "-";
  if (value < "..") return ".-";
  return value < nobody.key ? "" : "other-";
}

/** The rank for each digest. The order of UTF-8 bytes is that of the characters. */
function ranksOf(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sorted = [...keys].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return new Map(sorted.map(([, own], index) => [own, `key-${String(index + 1).padStart(own.length, "0")}`]));
}
