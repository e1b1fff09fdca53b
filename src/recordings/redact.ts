/**
 * Exchanges without credentials and without personal data, that are judged the same. What is not known to be harmless is
 * replaced; equal values are replaced by equal ones, which nobody can trace back who has not been there.
 */
import { randomBytes } from "node:crypto";
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import { document } from "../api/description.js";
import { isSidOf } from "../api/sid.js";
import type { Exchange, Headers } from "../http/exchange.js";
import { decodeSegment, isForm, parseFields } from "../http/form.js";
import { isObject } from "../http/json.js";
import { ownerOf } from "./credentials.js";
import { createMasks, type Masks } from "./masks.js";

/** Headers that say nothing of anybody. */
const harmless = new Set(
  "accept access-control-allow-origin allow content-encoding content-length content-type date etag if-match retry-after transfer-encoding vary www-authenticate".split(
    " ",
  ),
);

const resources = ["SyncMap", "SyncMapItem", "SyncMapPermission", "Service", "PageMeta"];

/** How what somebody chose is masked, by the properties that show it and by the parameters that send it. */
const chosen = {
  unique_name: "name",
  created_by: "name",
  friendly_name: "name",
  key: "key",
  identity: "identity",
  webhook_url: "webhook",
} as const satisfies Readonly<Record<string, keyof Masks>>;
const sent = {
  UniqueName: "name",
  FriendlyName: "name",
  Key: "key",
  From: "key",
  Data: "dataText",
  WebhookUrl: "webhook",
  PageToken: "token",
} as const satisfies Readonly<Record<string, keyof Masks>>;
const inPath = { Maps: "name", Items: "key", Permissions: "identity" } as const satisfies Readonly<
  Record<string, keyof Masks>
>;

/** Properties whose values are made by the service, and say nothing of anybody. */
const made = new Set([
  ...resources.flatMap((name) =>
    Object.keys(document.components.schemas[name]?.properties ?? {}).filter(
      (property) => !Object.hasOwn(chosen, property),
    ),
  ),
  ...[
    "code",
    "message",
    "more_info",
    "status",
    "services",
    "maps",
    "items",
    "permissions",
    "documents",
    "lists",
    "streams",
    "meta",
  ],
]);

/** Values of parameters that are numbers, or were meant to be; and words, of which what is asked for is made. */
const plain = /^([\s\d.,+\-eE]*|true|false|maybe|yes|no|asc|desc|inclusive|exclusive)$/i;

export interface Redactor {
  /** Undefined for an exchange that is no call of this API: of what others say, nothing is known to be harmless. */
  redact(exchange: Exchange): Exchange | undefined;
  /** Whether what was redacted until now has to be put `inOrder`, since rules judge in which order keys stand. */
  needsOrder(): boolean;
  /** Redacted text with the keys of items in the order that they were in, once all of them were seen. */
  inOrder(text: string): string;
}

export function createRedactor(secret: Buffer = randomBytes(32)): Redactor {
  const masks = createMasks(secret);

  const field = (parameter: string, value: string): string => {
    const mask = under(sent, parameter);
    if (mask) return masks[mask](value);
    return plain.test(value) ? value : "text";
  };

  const fields = (text: string): string => {
    const read = parseFields(text);
    if (!read) return "%"; // malformed as it was
    const form = new URLSearchParams();
    for (const [parameter, values] of read) for (const value of values) form.append(parameter, field(parameter, value));
    return form.toString();
  };

  /** A name, a key or an identity in a path, encoded; one that should have been and was not has slashes still. */
  const part = (kind: keyof typeof inPath, text: string): string => {
    const decoded = decodeSegment(text);
    if (decoded === undefined) return "%";
    const encoded = encodeURIComponent(masks[inPath[kind]](decoded));
    return text.includes("/") ? encoded.replaceAll("%2F", "/") : encoded;
  };

  const url = (value: string): string => {
    const [path = "", query] = value.split("?", 2);
    const bare = path
      .replace(/\/\/[^/@]*@/, "//")
      .replace(/(?<=\/Maps\/)[^/]+/, (name) => part("Maps", name))
      .replace(/(?<=\/(Items|Permissions)\/).+$/, (name, kind: "Items" | "Permissions") => part(kind, name));
    return query === undefined ? bare : `${bare}?${fields(query)}`;
  };

  return {
    redact(exchange) {
      const call = resolve(exchange);
      if (!call) return undefined;
      const named = namedIn(call, masks);
      const text = (value: string): string => textOf(value, named, field);
      const value = (json: unknown, property: string, within: string): unknown => {
        if (property === "data") return masks.data(json);
        if (Array.isArray(json)) return json.map((each) => value(each, property, within));
        if (isObject(json))
          return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, value(each, key, property)]));
        const mask = within === "meta" ? undefined : under(chosen, property);
        if (typeof json === "number" && mask) return 0;
        if (typeof json !== "string") return json;
        if (mask) return masks[mask](json);
        if (!made.has(property) && !(within === "meta" && property === "key")) return "text";
        if (property === "message" || property === "more_info") return text(json);
        return /\/v\d+\//.test(json) ? url(json) : json;
      };
      const { request, response } = exchange;
      return {
        request: {
          method: request.method,
          url: url(request.url),
          headers: headersOf(request.headers),
          body: request.body === null || request.body === "" ? request.body : formOf(request, fields),
        },
        response: {
          status: response.status,
          headers: headersOf(response.headers),
          body: bodyOf(response.body, (json) => value(json, "", "")),
        },
        startedAt: exchange.startedAt,
        durationMs: exchange.durationMs,
        ...(exchange.approximate ? { approximate: true } : {}),
      };
    },
    needsOrder: masks.hasKeys,
    inOrder: masks.inOrder,
  };
}

/** What a table says of a name, be it one of its own. */
const under = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a call holds that somebody chose, wherever else an answer may repeat it, with what it is masked by. */
function namedIn(call: AnyCall | Stray, masks: Masks): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (value: unknown, mask: Exclude<keyof Masks, "data" | "hasKeys" | "inOrder">): void => {
    if (typeof value === "string" && value !== "" && !isSidOf("map", value)) found.set(value, masks[mask](value));
  };
  const [path = ""] = call.exchange.request.url.split("?", 1);
  for (const [, kind = "", text = ""] of path.matchAll(/\/(Maps|Items|Permissions)\/([^/]+)/g)) {
    const mask = under(inPath, kind);
    if (mask) note(decodeSegment(text), mask);
  }
  if (call.op === undefined) return found;
  for (const [name, value] of Object.entries({ ...call.form, ...call.query })) {
    const mask = under(sent, name);
    if (mask) note(value, mask);
  }
  for (const { it } of call.shown) {
    for (const [name, value] of Object.entries(it)) {
      const mask = under(chosen, name);
      if (mask) note(value, mask);
    }
  }
  return found;
}

/** Text of the service, without what somebody chose and without the parameters that it repeats. */
function textOf(
  value: string,
  named: ReadonlyMap<string, string>,
  field: (parameter: string, value: string) => string,
): string {
  const masked: (readonly [from: string, to: string])[] = [];
  for (const [name, mask] of named) {
    // A single character is a part of many words; in a path it stands for itself.
    for (const lead of [...name].length > 1 ? ["/", ""] : ["/"]) {
      masked.push([lead + name, lead + mask], [lead + encodeURIComponent(name), lead + encodeURIComponent(mask)]);
    }
  }
  masked.sort(([one], [other]) => other.length - one.length);
  const rest = replaced(value, masked);
  return rest.replace(/([?&])(\w+)=([^&\s"]*)/g, (_, mark: string, parameter: string, asked: string) => {
    const decoded = decodeSegment(asked) ?? "";
    return `${mark}${parameter}=${encodeURIComponent(field(parameter, decoded))}`;
  });
}

/** The first of these comes first, and what has been replaced is not looked at again. */
function replaced(text: string, [first, ...others]: readonly (readonly [from: string, to: string])[]): string {
  if (!first || text === "") return text;
  const [from, to] = first;
  return text
    .split(from)
    .map((part) => replaced(part, others))
    .join(to);
}

/** The harmless ones; of credentials, only whose they are. */
function headersOf(headers: Headers): Headers {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (harmless.has(name)) kept[name] = value;
    if (name === "authorization") kept[name] = ownerOf(value);
  }
  return kept;
}

/** A body that is no form is replaced by one of its kind. */
function formOf({ body, headers }: Exchange["request"], fields: (text: string) => string): string {
  const type = headers["content-type"];
  return type === undefined || isForm(type) ? fields(body ?? "") : "(removed)";
}

function bodyOf(body: string | null, value: (json: unknown) => unknown): string | null {
  if (body === null || body === "") return body;
  try {
    return JSON.stringify(value(JSON.parse(body)));
  } catch {
    return "(removed, as it was no JSON)";
  }
}
