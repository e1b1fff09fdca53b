/**
 * What stands in a redacted recording in place of what somebody chose: equal for equal values, of the same kind, and nothing that
 * anybody can trace back who has not been there.
 */
import { createHmac } from "node:crypto";
import { forgedToken, nobody } from "../api/nobody.js";
import { isSidOf } from "../api/sid.js";
import { isObject, valueIn } from "../http/json.js";

export interface Masks {
  /** Of a unique name, a friendly name, or whoever made something. */
  name(value: string): string;
  identity(value: string): string;
  /** Of the key of an item; `inOrder` puts its place among all keys into it. */
  key(value: string): string;
  token(value: string): string;
  webhook(value: string): string;
  /** Of a revision, and of an entity tag that holds it. */
  revision(value: string): string;
  host(value: string): string;
  /** Of a name that the description does not give. */
  unknown(name: string): string;
  /** Of JSON of any kind: the same shape, with other names and values. */
  data(value: unknown): unknown;
  /** Likewise, of what should be such JSON as text. */
  dataText(text: string): string;
  /** Whether any key was masked so far. */
  hasKeys(): boolean;
  /** Text in which masked keys stand in the order of those that they are in place of; all of them are known by now. */
  inOrder(text: string): string;
}

/** Words that are the service's own, or this suite's, and steps in a path. */
const common = new Set(["", "system", "default", nobody.key, forgedToken, ".", ".."]);

/** Of keys, only those that rules and URLs take for more than a key; others are put around them, in their order. */
const keptKeys = new Set(["", ".", "..", nobody.key]);

/** More than any of the lengths within which a name, a key and an identity are good. */
const long = 255;

/** What lies deeper than so many levels is left out: data that is meant to break its readers is none of somebody's. */
const deepest = 500;

export function createMasks(secret: Buffer): Masks {
  const digest = (value: string): string => createHmac("sha256", secret).update(value).digest("hex");

  /** As many characters as there were, where that decides whether it is refused. */
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
    const known = keys.get(value) ?? inLetters(digest(`key ${value}`).slice(0, 16)); // sixteen digits could be a card's
    keys.set(value, known);
    return asLong(`${leadOf(value)}key-${known}${kindOf(value)}`, value);
  };

  const unknown = new Map<string, string>();

  const leaf = (value: unknown): unknown => {
    if (typeof value === "number")
      return value === 0 ? 0 : 1 + (Number.parseInt(digest(`${value}`).slice(0, 8), 16) % 999_983);
    return typeof value === "string" ? member(value) : value;
  };

  /** As many bytes as there were, but for very short texts, which would not be told from each other. */
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
      // Blanks count for some, and for others they do not.
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

/** More characters than any revision or tag has. */
const longestTag = 256;

/** As a tag may be weak, quoted, and that of a compressed answer, what it is the tag of is masked alike within it. */
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

/** What of a text a URL has to encode, or cannot hold as it is; a full stop if there is nothing, and it is no plain word either. */
function kindOf(value: string): string {
  const kinds = ["/", "\\", "%", "+", "?", "#", " "].filter((each) => value.includes(each));
  const wide = [...value].some((each) => each.length > 1) ? "😀" : "";
  const accented = /[\u0080-\ud7ff\ue000-\uffff]/.test(value) ? "é" : "";
  const kind = [...kinds, accented, wide].join("");
  return kind === "" && !/^[\w-]+$/.test(value) ? "." : kind;
}

/** What puts a masked key on its side of those that are kept. */
function leadOf(value: string): string {
  if (value < ".") return "-";
  if (value < "..") return ".-";
  return value < nobody.key ? "" : "other-";
}

/** For each digest, its place. The bytes of UTF-8 are in the order of the characters. */
function ranksOf(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sorted = [...keys].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return new Map(sorted.map(([, own], index) => [own, `key-${String(index + 1).padStart(own.length, "0")}`]));
}
