/** Exchanges without credentials; everything else stays, including personal data. */
import { accountIn } from "../api/credentials.js";
import { document, operations, pathWords } from "../api/description.js";
import { fromVersion, route } from "../api/route.js";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import { decodeSegment, formType, isForm } from "../http/form.js";
import { isJson } from "../http/json.js";
import { handsOut, hidden, holds, secretsIn, without, withoutLooks } from "../http/secrets.js";
import { usersIn } from "../http/users.js";

/** The documented parameters with their schemas. */
const parameters = new Map(operations.flatMap(({ query, form }) => Object.entries({ ...query, ...form })));

/** The property names of this API's answers. */
const lists = new Set(operations.flatMap(({ paging }) => (paging ? [paging.key] : [])));
const properties = new Set([
  ...Object.values(document.components.schemas).flatMap((schema) => Object.keys(schema.properties ?? {})),
  ...["items", "permissions", "meta"],
]);

/**
 * Removes the credentials of a request wherever they occur, except whose they are; likewise cookies, the values of unknown headers and
 * parameters, the user and password in a URL such as that of a webhook, and the values of response headers that hand out a secret. Parts that
 * contain the same text by chance stay: the address of the service, words of its paths, SIDs, times, names of properties, and JSON other
 * than text. Exchanges of this API are judged the same afterwards; in those of others, whatever looks like a secret is removed too.
 */
export function withoutCredentials(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  const secrets = [...secretsIn(request, response, (name) => parameters.has(name)), ...usersIn(exchange)];
  const ours = isOurs(request);
  const isClean = ours && !holdsAny(exchange, secrets);
  const kept = isClean ? undefined : keptIn(request);
  const clean = (text: string): string => without(text, secrets, kept);
  const looked = ours ? (text: string): string => text : withoutLooks;
  const fields = (headers: Headers): Headers =>
    isClean ? withOwner(headers) : headersOf(headers, (text) => looked(clean(text)));
  const body = (text: string | null, change: (text: string) => string): string | null =>
    isClean ? text : text && looked(change(text));
  return {
    ...exchange,
    request: {
      method: request.method,
      url: isClean ? request.url : looked(urlOf(request.url, clean)),
      headers: fields(request.headers),
      body: body(request.body, (text) => formOrText(text, request.headers, clean)),
    },
    response: {
      status: response.status,
      headers: withoutTokens(fields(response.headers)),
      body: body(response.body, (text) => textOf(text, clean)),
    },
  };
}

/** Whether a secret occurs anywhere other than in the headers that are replaced in any case. */
function holdsAny({ request, response }: Exchange, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false;
  const texts = [request.url, request.body, response.body];
  for (const name in request.headers) if (name !== "authorization") texts.push(request.headers[name] ?? "");
  for (const name in response.headers) texts.push(response.headers[name] ?? "");
  return holds(texts.join("\n"), secrets);
}

function isOurs({ method, url }: HttpRequest): boolean {
  const path = fromVersion(url)?.split("?", 1)[0];
  return path !== undefined && route(method, path).found !== "nothing";
}

/** Matches parts that are never a secret, even if they contain the same letters. */
function keptIn({ url }: HttpRequest): RegExp {
  const place = url.slice(0, url.length - (fromVersion(url)?.length ?? 0));
  const own = escaped((/^\w+:\/\/(?:[^/?#]*@)?([^?#]*)/.exec(place)?.[1] ?? "").replace(/\/$/, ""));
  const origin = own === "" ? "" : `(?:${own.replaceAll("/", "\\\\?/")}(?![\\w.:@-]))?`;
  const sid = "[A-Z]{2}[0-9a-fA-F]{32}(?![0-9a-zA-Z])";
  const segments = `(?:\\\\?/(?:${[...pathWords].map(escaped).join("|")}|${sid})(?=[/?#"\\s\\\\]|$))`;
  return new RegExp(
    [
      escaped(hidden),
      `https?:\\\\?/\\\\?/${origin}${segments}*`,
      `${segments}+`,
      `[?&](?:${[...parameters.keys()].map(escaped).join("|")})=(?:\\d{1,7}(?=&|$))?`,
      `(?<![0-9a-zA-Z])${sid}`,
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?",
      "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d(?: GMT| [+-]\\d{4})",
      "application/(?:json|x-www-form-urlencoded)\\b",
    ].join("|"),
    "g",
  );
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

type Clean = (text: string) => string;

/** Cleans the user, the names in the path, and everything after the path; the host stays as it is. */
function urlOf(url: string, clean: Clean): string {
  const [, scheme = "", user = "", host = "", path = "", rest = ""] =
    /^(\w+:\/\/)?((?:[^/?#]*@)?)([^/?#]*)([^?#]*)(.*)$/s.exec(url) ?? [];
  const [query = "", fragment = ""] = rest.split(/(?=#)(.*)/s);
  const names = path.split("/").map((part) => (pathWords.has(part) ? part : clean(part)));
  const asked = query === "" ? "" : `?${fieldsOf(query.slice(1), clean)}`;
  return `${scheme}${user === "" ? "" : `${clean(user.slice(0, -1))}@`}${host}${names.join("/")}${asked}${clean(fragment)}`;
}

/** A number too short to be a secret. */
const short = /^-?\d{1,7}$/;

/** Cleans the fields of a form or query; documented names stay, and so do short numbers if the parameter is an integer. */
function fieldsOf(text: string, clean: Clean): string {
  return text
    .split("&")
    .map((pair) => {
      const [name = "", value] = pair.split(/=(.*)/s);
      const known = parameters.get(name);
      if (!known || value === undefined) return clean(pair);
      if (short.test(value) && known.type === "integer") return pair;
      const decoded = decodeSegment(value.replaceAll("+", " "));
      if (decoded === undefined) return `${name}=${clean(value)}`;
      const cleaned = textOf(decoded, clean);
      return cleaned === decoded ? pair : `${name}=${encodeURIComponent(cleaned)}`;
    })
    .join("&");
}

function formOrText(body: string, headers: Headers, clean: Clean): string {
  return isForm(headers["content-type"] ?? formType) ? fieldsOf(body, clean) : textOf(body, clean);
}

/** Cleans a text; if it is JSON, each string and each long number in it. */
function textOf(text: string, clean: Clean): string {
  if (!/^\s*[[{]/.test(text) || !isJson(text)) return clean(text);
  return text.replace(/"([^"\\]*(?:\\.[^"\\]*)*)"(?=(\s*:)?)|-?\d[\d.eE+-]*/g, (token, inside, isName) => {
    if (inside === undefined) return token.length < 8 || clean(token) === token ? token : JSON.stringify(hidden);
    if (lists.has(inside) || (isName !== undefined && properties.has(inside))) return token;
    const value: string = JSON.parse(token);
    const cleaned = clean(value);
    return cleaned === value ? token : JSON.stringify(cleaned);
  });
}

function headersOf(headers: Headers, clean: Clean): Headers {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name] ?? "";
    const isCount = short.test(value) && /^(content-length|retry-after)$/.test(name);
    kept[name] = name === "authorization" ? ownerOf(value) : isCount ? value : clean(value);
  }
  return kept;
}

function withoutTokens(headers: Headers): Headers {
  const names = Object.keys(headers).filter(handsOut);
  return names.length === 0 ? headers : { ...headers, ...Object.fromEntries(names.map((name) => [name, hidden])) };
}

function withOwner(headers: Headers): Headers {
  const { authorization } = headers;
  return authorization === undefined ? headers : { ...headers, authorization: ownerOf(authorization) };
}

/** The Authorization header with the same owner, but without a valid secret. */
export function ownerOf(authorization: string): string {
  const account = accountIn(authorization);
  const scheme = /^basic /i.test(authorization) ? "Basic" : "Redacted";
  return `${scheme} ${Buffer.from(`${account ?? "redacted"}:redacted`).toString("base64")}`;
}
