/** Detects text that must not be repeated: the credentials of a request, and text that looks like a secret. */
import type { Headers, HttpRequest, HttpResponse } from "./exchange.js";
import { halves } from "./halves.js";

/** Replaces a secret. */
export const hidden = "(secret)";

/** Names of headers, parameters and properties that indicate a secret. */
const telling = /auth|token|secret|passw|pwd|credential|api-?key|cookie|session|signature|jwt|^(x-)?key$/i;

/** Headers that reveal nothing about the sender. */
const harmless =
  /^(accept(-.*)?|access-control-.*|cache-control|connection|content-(?!location).*|date|etag|expect|expires|host|if-.*|pragma|range|sec-.*|te|transfer-encoding|upgrade-insecure-requests|user-agent|vary|via|(www|proxy)-authenticate)$/i;

/** A shorter value is taken for an ordinary word; the limit is lower if the name indicates a secret. */
const shortest = { telling: 4, other: 8 };

/**
 * The secrets of an exchange: each part of credentials and the whole, each value of cookies, and the values of parameters whose names are
 * not `known`.
 */
export function secretsIn(
  { headers, url, body }: HttpRequest,
  answer?: HttpResponse,
  known: (parameter: string) => boolean = () => false,
): readonly string[] {
  const [whole, fragment = ""] = halves(url, "#");
  const [place, query = ""] = halves(whole, "?");
  const userInfo = /\/\/([^/\s]*)@/.exec(place)?.[1] ?? "";
  const form = /form|^$/.test(headers["content-type"] ?? "") ? (body ?? "") : "";
  const parameters = [query, fragment, form].flatMap((text) => (text === "" ? [] : [...new URLSearchParams(text)]));
  return [
    ...inHeaders(headers),
    ...inHeaders({ "set-cookie": answer?.headers["set-cookie"] ?? "" }),
    ...[userInfo, ...userInfo.split(":").slice(1)].filter(({ length }) => length >= shortest.telling),
    ...parameters.flatMap(([name, value]) => (known(name) ? [] : secretOf(name, [value]))),
  ];
}

function inHeaders(headers: Headers): readonly string[] {
  const secrets: string[] = [];
  for (const name in headers) {
    if (isHarmless(name)) continue;
    const value = headers[name] ?? "";
    secrets.push(...remembered(knownInHeaders, `${name}:${value}`, () => secretOf(name, partsOf(name, value))));
  }
  return secrets;
}

/** A cache: header names are few, and the pattern is long. */
const knownNames = new Map<string, boolean>();
const knownTelling = new Map<string, boolean>();

function isHarmless(name: string): boolean {
  return remembered(knownNames, name, () => harmless.test(name));
}

/** Whether the name of an answer's header indicates a secret. */
export function handsOut(name: string): boolean {
  return remembered(knownTelling, name, () => telling.test(name) && !isHarmless(name));
}

/** The values of a name that are long enough to be secrets. */
function secretOf(name: string, values: readonly string[]): readonly string[] {
  const least = telling.test(name) ? shortest.telling : shortest.other;
  return values.filter(({ length }) => length >= least);
}

function partsOf(name: string, value: string): readonly string[] {
  if (/cookie/i.test(name)) return [value, ...value.split(/[;,]\s*/).map((pair) => pair.slice(pair.indexOf("=") + 1))];
  const [scheme = "", ...rest] = value.split(" ");
  const token = rest.join(" ");
  if (/^basic$/i.test(scheme)) {
    const decoded = Buffer.from(token, "base64").toString("utf8");
    return [value, token, decoded, decoded.slice(decoded.indexOf(":") + 1)];
  }
  return token === "" ? [value] : [value, token];
}

/** The ways to write a secret: as it is and in both alphabets of base64, and each of these encoded for URLs and JSON. */
export function writings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const all = [secret, base64, base64.replaceAll("+", "-").replaceAll("/", "_")];
  // Most texts are plain words, which are written alike everywhere.
  const written = all.flatMap((text) => (/^[\w.-]*$/.test(text) ? [text] : [text, ...inUrl(text), ...inJson(text)]));
  return [...new Set(written)].sort((one, other) => other.length - one.length);
}

function inUrl(text: string): readonly string[] {
  if (/\p{Surrogate}/u.test(text)) return [];
  const usual = encodeURIComponent(text);
  const strict = usual.replace(/[!'()*~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([["", text]]).toString().slice(1);
  const all = [usual, strict, usual.replaceAll("%20", "+"), form];
  return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

/** Characters that some JSON writers escape without need. */
const escapedInJson = [
  /[\x7f-\uffff]/g,
  /[<>&]/g,
  /[<>&\x7f-\uffff]/g,
  /[<>&'=\x7f-\uffff]/g,
  /\\"|[+<>&'`\x7f-\uffff]/g,
];

function inJson(text: string): readonly string[] {
  const usual = JSON.stringify(text).slice(1, -1);
  const escaped = escapedInJson.flatMap((pattern) => {
    const codes = usual.replace(
      pattern,
      (each) =>
        `\\u${each
          .charCodeAt(each.length - 1)
          .toString(16)
          .padStart(4, "0")}`,
    );
    return [codes, codes.replace(/(?<=\\u)[0-9a-f]{4}/g, (code) => code.toUpperCase())];
  });
  return [usual, ...escaped].flatMap((each) => [each, each.replaceAll("/", "\\/")]);
}

/** The text without these secrets in any writing. Matches of `kept` (a global pattern) stay, even if they contain one. */
export function without(text: string, secrets: readonly string[], kept?: RegExp): string {
  return allWritings(secrets).reduce((rest, each) => {
    if (!rest.includes(each)) return rest;
    const spans = kept ? [...rest.matchAll(kept)] : [];
    let next = 0;
    return rest.replaceAll(each, (found, at: number) => {
      // Both lists are in order, so only the first span that ends no earlier can contain it.
      let span = spans[next];
      while (span && span.index + span[0].length < at + found.length) span = spans[++next];
      return span && span.index <= at ? found : hidden;
    });
  }, text);
}

/** Whether a text contains one of these secrets in any writing. */
export const holds = (text: string, secrets: readonly string[]): boolean =>
  allWritings(secrets).some((each) => text.includes(each));

/** A cache of recent writings and header secrets, since clients repeat themselves. */
const known = new Map<string, readonly string[]>();
const knownTogether = new Map<string, readonly string[]>();
const knownInHeaders = new Map<string, readonly string[]>();

/** All writings, longest first. */
function allWritings(secrets: readonly string[]): readonly string[] {
  return remembered(knownTogether, secrets.join("\0"), () => {
    const all = secrets.flatMap((secret) => remembered(known, secret, () => writings(secret)));
    return [...new Set(all)].sort((one, other) => other.length - one.length);
  });
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (memory.size >= 100) memory.clear();
  memory.set(key, made);
  return made;
}

/** Patterns that look like secrets, with their replacements. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, hidden],
  [/\beyJ[\w-]{1,2000}\.[\w-]+(\.[\w-]*)?/g, hidden], // bounded, since the pattern is tried at each possible beginning
  [/\b(bearer|basic|digest)\s+[\w+/.~=-]{4,}/gi, `$1 ${hidden}`],
  [/\b(sk|pk|rk|whsec)_(?:(?:live|test)_)?\w{8,}/g, hidden],
  [/\b(gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-|shpat_|dop_v1_|hf_|pypi-)[\w-]{8,}/g, hidden],
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/g, hidden],
  [/\bAIza[\w-]{30,}/g, hidden],
  [/\bSG\.[\w-]{8,}\.[\w-]{8,}/g, hidden],
  [
    /((?:(?:access|auth|id|refresh|session)_?token|(?<=["'])token(?=["'])|jwt|api[_-]?key|apikey|password|passwd|pwd|secret|client_secret|session_?id|authorization)["']?\s*[:=]\s*["']?)(?!(?:bearer|basic|digest)\s)[^\s"',;&<>(]+/gi,
    `$1${hidden}`,
  ],
  [/\/\/[^/?#\s]*@/g, "//"], // a password may contain @ itself
  [/(?<![\w-])[0-9a-f]{32}(?![\w-])/gi, "(32 hexadecimal digits)"],
];

/** Long text with letters of both cases and digits, such as a key in base64; but no SIDs, nor texts slightly too long or short for one. */
const opaque = /[\w+=-]{32,}/g;

/** The text without anything that looks like a secret. */
export function withoutLooks(text: string): string {
  const plain = looks.reduce((rest, [look, instead]) => rest.replace(look, instead), text);
  return plain.replace(opaque, (found) => (isOpaque(found) ? hidden : found));
}

function isOpaque(text: string): boolean {
  if (/^[A-Z]{2}[0-9a-f]{32}$/i.test(text) || /^[A-Z]{2}[0-9a-f]{30,40}$/.test(text)) return false;
  return /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** Patterns that look like personal data, with their replacements. */
const people: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.+-])[\w.+-]+(@|%40)[\w-]+(\.[\w-]+)+/g, "(e-mail address)"],
  [/(?<![\w.:])(\+|%2B)\d[\d ().-]{6,}\d/g, "(telephone number)"],
  [/\b\d{3}-\d{2}-\d{4}\b/g, "(number)"],
  [/\b(?:\d{4}[ -]?){3}\d{4}\b/g, "(number)"],
];

/** The text without anything that looks like personal data. */
export function withoutPeople(text: string): string {
  return people.reduce((rest, [look, instead]) => rest.replace(look, instead), text);
}
