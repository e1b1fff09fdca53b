/**
 * Exchanges without credentials and without personal data, that are judged the same. What is not known to be harmless is
 * replaced; equal values are replaced by equal ones, which nobody can trace back who has not been there.
 */
import { randomBytes } from "node:crypto";
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import { document, type Operation, operations, pathWords } from "../api/description.js";
import formats from "../api/formats.js";
import { escaped } from "../api/pointer.js";
import { fromVersion } from "../api/route.js";
import { isSidOf } from "../api/sid.js";
import { type Violation, violationsOf } from "../api/validate.js";
import type { Exchange, Headers } from "../http/exchange.js";
import { decodeSegment, isForm, parseFields } from "../http/form.js";
import { halves } from "../http/halves.js";
import { isObject, jsonIn } from "../http/json.js";
import { secretsIn, without, withoutLooks, withoutPeople } from "../http/secrets.js";
import { ownerOf } from "./credentials.js";
import { createMasks, type Masks } from "./masks.js";

/** Headers that say nothing of anybody, and that something is judged by. */
const harmless = new Set(
  "allow content-encoding content-length content-type date etag if-match retry-after".split(" "),
);

/** Headers that are compared, and may be of any letters. */
const compared = new Set(["etag", "if-match"]);

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
const inPath = { Services: "name", Maps: "name", Items: "key", Permissions: "identity" } as const satisfies Readonly<
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

/** Names of properties that the description gives. */
const properties = new Set([
  ...made,
  ...Object.keys(chosen),
  ...Object.keys(document.components.schemas.Problem?.properties ?? {}),
  "data",
]);

/** Names of parameters that the description gives, and the one by which this suite asks about any other. */
const parameters = new Set([...operations.flatMap(({ query, form }) => Object.keys({ ...query, ...form })), "Unheard"]);

/** What paths are made of beside names: the description's own words, and those of what else is in a Service. */
const literals = new Set([...pathWords, "Documents", "Lists", "Streams"]);

/** Words, of which what is asked for is made; numbers that are too short to be somebody's, and what was meant as one; any number. */
const word = /^(true|false|maybe|yes|no|asc|desc|inclusive|exclusive)$/i;
const short = /^[\s.,+\-e]*(\d[\s.,+\-e]*){0,6}$/i;
const number = /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i;

/** Dates in other forms than that of the description, which rules may read all the same. */
const dates = [
  /^\d{4}-?\d\d-?\d\d([T ]\d\d:?\d\d(:?\d\d([.,]\d{1,9})?)?)?\s?(Z|GMT|UTC|[+-]\d\d(:?\d\d)?)?$/i,
  /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|UTC|[+-]\d{4})$/,
];

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

  const unknown = new Map<string, string>();
  /** A name that the description does not give; the same for the same. */
  const strange = (name: string): string => {
    const mask = unknown.get(name) ?? `unknown-${unknown.size + 1}`;
    unknown.set(name, mask);
    return mask;
  };
  const propertyName = (name: string): string => (properties.has(name) ? name : strange(name));
  const parameterName = (name: string): string => (parameters.has(name) ? name : strange(name));

  const field = (operation: Operation | undefined, parameter: string, value: string): string => {
    const mask = under(sent, parameter);
    if (mask) return masks[mask](value);
    const isKept = word.test(value) || short.test(value) || (isNumeric(operation, parameter) && number.test(value));
    return isKept ? value : "text";
  };

  const fields = (operation: Operation | undefined, text: string): string => {
    const read = parseFields(text);
    if (!read) return "%"; // malformed as it was
    const form = new URLSearchParams();
    for (const [name, values] of read) {
      for (const value of values) form.append(parameterName(name), field(operation, name, value));
    }
    return form.toString();
  };

  /** A name, a key or an identity in a path, encoded; one that should have been and was not has slashes still. */
  const part = (kind: keyof typeof inPath, text: string): string => {
    const decoded = decodeSegment(text);
    if (decoded === undefined) return "%";
    if (kind === "Services" && isSidOf("service", decoded)) return text;
    const encoded = encodeURIComponent(masks[inPath[kind]](decoded));
    return text.includes("/") ? encoded.replaceAll("%2F", "/") : encoded;
  };

  /** What it names is masked, and so is whatever is neither a SID nor a word of the description. */
  const path = (text: string): string => {
    const steps = text.split("/");
    const masked: string[] = [];
    let kind: string | undefined;
    for (const [index, step] of steps.entries()) {
      if (kind === "Items" || kind === "Permissions")
        return [...masked, part(kind, steps.slice(index).join("/"))].join("/");
      if (kind === "Services" || kind === "Maps") {
        masked.push(part(kind, step));
        kind = undefined;
        continue;
      }
      const isOwn = step === "" || literals.has(step) || /^(v\d+|[A-Z]{2}[0-9a-f]{32})$/i.test(step);
      masked.push(isOwn ? step : part("Maps", step));
      kind = step;
    }
    return masked.join("/");
  };

  /** What a gateway has put before the path may be anything, a key of somebody's as well. */
  const gateway = (text: string): string =>
    text
      .split("/")
      .map((step) => (step === "" ? step : part("Maps", step)))
      .join("/");

  const url = (operation: Operation | undefined, value: string): string => {
    const [whole, query] = halves(value, "?");
    const bare = whole.replace(/\/\/[^/]*@/, "//");
    const [origin = ""] = /^[a-z][\w+.-]*:\/\/[^/]*/i.exec(bare) ?? [];
    const named = fromVersion(bare) ?? bare.slice(origin.length);
    const masked = origin + gateway(bare.slice(origin.length, bare.length - named.length)) + path(named);
    return query === undefined ? masked : `${masked}?${fields(operation, query)}`;
  };

  return {
    redact(exchange) {
      const call = resolve(exchange);
      if (!call) return undefined;
      const operation = call.op === undefined ? undefined : call.operation;
      const named = namedIn(call, masks);
      const judged = judgedIn(call);
      const secrets = secretsIn(exchange.request, exchange.response, (parameter) => parameters.has(parameter));
      const text = (value: string): string => {
        const masked = textOf(value, named, parameterName, (parameter, asked) => field(operation, parameter, asked));
        return withoutPeople(withoutLooks(without(masked, secrets)));
      };

      const textUnder = (property: string, within: string, fits: boolean, value: string): string => {
        if (within === "meta" && property === "key") return value === "" ? value : propertyName(value);
        const mask = within === "meta" ? undefined : under(chosen, property);
        if (mask) return masks[mask](value);
        if (!made.has(property) && within !== "links") return "text";
        if (property === "message" || property === "more_info") return text(value);
        if (/^(https?:\/)?\/|\/v\d+\//i.test(value)) {
          const masked = url(operation, value);
          return !fits && masked.includes("?") && formats.uri(masked) ? `${masked}&{}` : masked; // as bad as it was
        }
        if (property.startsWith("date_") && dates.some((form) => form.test(value))) return value;
        if (!fits) return word.test(value) || short.test(value) ? value : masks.name(value);
        return property === "url" || property.endsWith("_url") || within === "links"
          ? `other:${masks.name(value)}`
          : value;
      };

      /** `fits` says whether what is at a pointer is all that the description says of it. */
      const value = (json: unknown, at: string, property: string, within: string, fits: boolean): unknown => {
        if (property === "data") return masks.data(json);
        if (at.length > deepest) return null;
        const inner = (each: unknown, name: string, ...of: readonly [string, string]): unknown => {
          const there = `${at}/${escaped(name)}`;
          return value(each, there, ...of, judged.things.has(there) || (fits && !judged.faults.has(there)));
        };
        if (Array.isArray(json)) return json.map((each, index) => inner(each, `${index}`, property, within));
        if (isObject(json)) {
          const masked = Object.entries(json).map(([name, each]) => [
            propertyName(name),
            inner(each, name, name, property),
          ]);
          return Object.fromEntries(masked);
        }
        if (typeof json === "string") return textUnder(property, within, fits, json);
        if (typeof json !== "number") return json;
        const isPlain = made.has(property) && (fits || Math.abs(json) < 1_000_000);
        return isPlain ? json : 0;
      };
      const { request, response } = exchange;
      return {
        request: {
          method: request.method,
          url: url(operation, request.url),
          headers: headersOf(request.headers),
          body:
            request.body === null || request.body === ""
              ? request.body
              : formOf(request, (body) => fields(operation, body)),
        },
        response: {
          status: response.status,
          headers: headersOf(response.headers),
          body: bodyOf(response.body, (json) => value(json, "", "", "", judged.things.has(""))),
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

/** So many characters a pointer has into what is masked; nothing that the description knows lies deeper. */
const deepest = 2048;

/** What a table says of a name, be it one of its own. */
const under = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Whether the description says of a parameter that it is a number. */
function isNumeric(operation: Operation | undefined, parameter: string): boolean {
  const schema = under(operation?.query ?? {}, parameter) ?? under(operation?.form ?? {}, parameter);
  return [schema?.type].flat().some((type) => type === "integer" || type === "number");
}

/** Pointers to what the description says something of in an answer, and to what is not as it says. */
function judgedIn(call: AnyCall | Stray): {
  readonly things: ReadonlySet<string>;
  readonly faults: ReadonlySet<string>;
} {
  const things = new Map<string, readonly Violation[]>();
  const problem = call.op === undefined ? jsonIn(call.exchange.response.body) : call.problem;
  if (problem !== undefined) things.set("", violationsOf("Problem", problem));
  if (call.op !== undefined) {
    for (const { at, violations } of call.shown) things.set(at, violations);
    if (call.meta) things.set("/meta", violationsOf("PageMeta", call.meta));
  }
  const faults = [...things].flatMap(([thing, violations]) => violations.map(({ at }) => thing + at));
  return { things: new Set(things.keys()), faults: new Set(faults) };
}

/** What a call holds that somebody chose, wherever else an answer may repeat it, with what it is masked by. */
function namedIn(call: AnyCall | Stray, masks: Masks): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (value: unknown, mask: Exclude<keyof Masks, "data" | "hasKeys" | "inOrder">): void => {
    if (typeof value === "string" && value !== "" && !isSidOf("map", value)) found.set(value, masks[mask](value));
  };
  const [path = ""] = fromVersion(call.exchange.request.url)?.split("?", 1) ?? [];
  for (const [, kind = "", text = ""] of path.matchAll(/\/(Services|Maps|Items|Permissions)\/([^/]+)/g)) {
    const mask = under(inPath, kind);
    const name = decodeSegment(text);
    if (mask && !(kind === "Services" && isSidOf("service", name ?? ""))) note(name, mask);
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
  nameOf: (parameter: string) => string,
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
  return rest.replace(/([?&])([^?&=\s"]+)=([^&\s"]*)/g, (_, mark: string, parameter: string, asked: string) => {
    const decoded = decodeSegment(asked) ?? "";
    const name = decodeSegment(parameter) ?? "";
    return `${mark}${encodeURIComponent(nameOf(name))}=${encodeURIComponent(field(name, decoded))}`;
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

/**
 * The harmless ones; of credentials, only whose they are. Where there are only others, one stands for them: no server sends none at all,
 * so that an answer without any is judged as one whose headers were not recorded.
 */
function headersOf(headers: Headers): Headers {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === "authorization") kept[name] = ownerOf(value);
    else if (name === "content-type") kept[name] = typeIn(value);
    else if (compared.has(name)) kept[name] = value;
    else if (harmless.has(name)) kept[name] = withoutPeople(withoutLooks(value));
  }
  return Object.keys(headers).length > 0 && Object.keys(kept).length === 0 ? { unknown: "text" } : kept;
}

/** Of a media type, its parameters are anybody's, but for the encoding. */
const typeIn = (value: string): string =>
  value.replace(/;[^;]*/g, (parameter) => (/^;\s*charset="?[\w-]{1,20}"?\s*$/i.test(parameter) ? parameter : ""));

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
