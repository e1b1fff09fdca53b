/**
 * Exchanges without credentials and without personal data, that are judged the same. What is not known to be harmless is
 * replaced; equal values are replaced by equal ones, which nobody can trace back who has not been there.
 */
import { createHmac, randomBytes } from "node:crypto";
import { type AnyCall, isOfMaps, resolve, type Stray } from "../api/call.js";
import { document } from "../api/description.js";
import { isSidOf } from "../api/sid.js";
import type { Exchange, Headers } from "../http/exchange.js";
import { decodeSegment, isForm, parseFields } from "../http/form.js";
import { isObject } from "../http/json.js";
import { ownerOf } from "./credentials.js";

/** Headers that say nothing of anybody. */
const harmless = new Set(
  "accept access-control-allow-origin allow content-encoding content-length content-type date etag if-match retry-after transfer-encoding vary www-authenticate".split(
    " ",
  ),
);

/** Properties whose values are made by the service, and say nothing of anybody. */
const made = new Set([
  ...Object.entries(document.components.schemas.SyncMap?.properties ?? {}).flatMap(([name, schema]) =>
    schema["x-pii"] ? [] : [name],
  ),
  ...["items", "permissions", "meta", "maps", "code", "message", "more_info", "status"],
  ...Object.keys(document.components.schemas.PageMeta?.properties ?? {}),
]);

/** Values of parameters that are numbers, or were meant to be. */
const numeric = /^[\s\d.,+\-eE]*$/;

/** Whoever made a Map through the REST API. */
const system = "system";

/**
 * Undefined for an exchange that is no call to Maps: of what others say, nothing is known to be harmless, and the keys of items
 * would not be in their order if they were replaced.
 */
export function createRedactor(secret: Buffer = randomBytes(32)): (exchange: Exchange) => Exchange | undefined {
  const digest = (value: string): string => createHmac("sha256", secret).update(value).digest("hex");

  /** A name in place of a name, of the same kind: empty, like a SID, too long, or neither. */
  const name = (value: string): string => {
    if (value === "" || value === system || isSidOf("map", value)) return value;
    if (/^[A-Z]{2}[0-9a-fA-F]{32}$/.test(value)) return value.slice(0, 2) + digest(value).slice(0, 32);
    const length = [...value].length;
    return `name-${digest(value).slice(0, 12)}`.padEnd(length > 255 ? length : 0, "x");
  };

  const token = (value: string): string =>
    value === "not-a-token-of-yours" ? value : `token-${digest(value).slice(0, 16)}`;

  const field = (parameter: string, value: string): string => {
    if (parameter === "UniqueName") return name(value);
    if (parameter === "PageToken") return token(value);
    return numeric.test(value) ? value : "text";
  };

  const fields = (text: string): string => {
    const read = parseFields(text);
    if (!read) return "%"; // malformed as it was
    const form = new URLSearchParams();
    for (const [parameter, values] of read) for (const value of values) form.append(parameter, field(parameter, value));
    return form.toString();
  };

  return (exchange) => {
    const call = resolve(exchange);
    if (!call || !isOfMap(call, exchange)) return undefined;
    const named = call.op === undefined ? namesInPath(exchange) : namesIn(call);
    /** Text of the service, without the names that it repeats. */
    const text = (value: string): string => {
      const rest = named.reduce((all, each) => {
        const other = name(each);
        return all.replaceAll(encodeURIComponent(each), encodeURIComponent(other)).replaceAll(each, other);
      }, value);
      return rest.replace(/([?&])(\w+)=([^&\s"]*)/g, (_, mark: string, parameter: string, sent: string) => {
        const decoded = decodeSegment(sent) ?? "";
        return `${mark}${parameter}=${encodeURIComponent(field(parameter, decoded))}`;
      });
    };
    const url = (value: string): string => {
      const [path = "", query] = value.split("?", 2);
      const bare = path.replace(/\/\/[^/@]*@/, "//");
      const replaced = bare.replace(/(\/Maps\/)([^/]+)/, (_, lead: string, part: string) => {
        const decoded = decodeSegment(part);
        return decoded === undefined ? `${lead}%` : lead + encodeURIComponent(name(decoded));
      });
      return query === undefined ? replaced : `${replaced}?${fields(query)}`;
    };
    const value = (json: unknown, property: string): unknown => {
      if (Array.isArray(json)) return json.map((each) => value(each, property));
      if (isObject(json)) return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, value(each, key)]));
      if (typeof json !== "string") return json;
      if (property === "unique_name" || property === "created_by") return name(json);
      return made.has(property) ? text(json) : "text";
    };
    const { request, response } = exchange;
    return {
      request: {
        method: request.method,
        url: url(request.url),
        headers: headersOf(request.headers, text),
        body: request.body === null || request.body === "" ? request.body : formOf(request, fields),
      },
      response: {
        status: response.status,
        headers: headersOf(response.headers, text),
        body: bodyOf(response.body, value),
      },
      startedAt: exchange.startedAt,
      durationMs: exchange.durationMs,
      ...(exchange.approximate ? { approximate: true } : {}),
    };
  };
}

const isOfMap = (call: AnyCall | Stray, { request }: Exchange): boolean =>
  call.op === undefined ? /\/Maps(\/[^/]+)?$/.test(request.url.split("?", 1)[0] ?? "") : isOfMaps(call);

/** The names and identities that a call holds, the longest first, wherever else an answer may repeat them. */
function namesIn(call: AnyCall): readonly string[] {
  const shown = call.maps.flatMap(({ map }) => [map.unique_name, map.created_by]);
  const all = [
    ...namesInPath(call.exchange),
    call.form && "UniqueName" in call.form ? call.form.UniqueName : "",
    ...shown,
  ];
  const personal = all.filter((each): each is string => typeof each === "string" && each.length > 1 && each !== system);
  return [...new Set(personal)].filter((each) => !isSidOf("map", each)).sort((one, other) => other.length - one.length);
}

function namesInPath({ request }: Exchange): readonly string[] {
  const last = decodeSegment(/\/Maps\/([^/?#]+)/.exec(request.url)?.[1] ?? "") ?? "";
  return last.length > 1 && !isSidOf("map", last) ? [last] : [];
}

/** The harmless ones; of credentials, only whose they are. */
function headersOf(headers: Headers, text: (value: string) => string): Headers {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (harmless.has(name)) kept[name] = text(value);
    if (name === "authorization") kept[name] = ownerOf(value);
  }
  return kept;
}

/** A body that is no form is replaced by one of its kind. */
function formOf({ body, headers }: Exchange["request"], fields: (text: string) => string): string {
  const type = headers["content-type"];
  return type === undefined || isForm(type) ? fields(body ?? "") : "(removed)";
}

function bodyOf(body: string | null, value: (json: unknown, property: string) => unknown): string | null {
  if (body === null || body === "") return body;
  try {
    return JSON.stringify(value(JSON.parse(body), ""));
  } catch {
    return "(removed, as it was no JSON)";
  }
}
