/**
 * Exchanges without credentials and without personal data, that are judged the same. What is not known to be harmless is
 * replaced; equal values are replaced by equal ones, which nobody can trace back who has not been there.
 */
import { randomBytes } from "node:crypto";
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import { document } from "../api/description.js";
import formats from "../api/formats.js";
import { escaped } from "../api/pointer.js";
import { type Violation, violationsOf } from "../api/validate.js";
import type { Exchange } from "../http/exchange.js";
import { isForm } from "../http/form.js";
import { halves } from "../http/halves.js";
import { isObject, jsonIn } from "../http/json.js";
import { maskedHeaders, maskedMethod } from "./masked-headers.js";
import { maskedCount } from "./masked-numbers.js";
import { maskedMessage, maskedMoreInfo } from "./masked-problem.js";
import { isPlain, maskUrls } from "./masked-urls.js";
import { createMasks, type Masks } from "./masks.js";
import { under } from "./under.js";

const resources = ["SyncMap", "SyncMapItem", "SyncMapPermission", "Service", "PageMeta"];

/** How what somebody chose is masked, by the properties that show it. */
const chosen = {
  unique_name: "name",
  created_by: "name",
  friendly_name: "name",
  key: "key",
  identity: "identity",
  webhook_url: "webhook",
} as const satisfies Readonly<Record<string, keyof Masks>>;

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

/** Dates in the form of the description and in others, which rules may read all the same. */
const dates = [
  /^\d{4}-?\d\d-?\d\d([T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)?)?\s?(Z|GMT|UTC|[+-]\d\d(:?\d\d)?)?$/i,
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|UTC|[+-]\d{4})$/,
];

/** A date whose fraction of a second is no longer than anybody reads it. */
const cut = (date: string): string => date.replace(/([.,]\d{6})\d+/, "$1");

/** What the service draws, whatever property shows it. */
const sid = /^(AC|IS|MP)[0-9a-f]{32}$/i;

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
  const urls = maskUrls(masks);
  const propertyName = (name: string): string => (properties.has(name) ? name : masks.unknown(name));

  return {
    redact(exchange) {
      const call = resolve(exchange);
      if (!call) return undefined;
      const operation = call.op === undefined ? undefined : call.operation;
      const { request, response } = exchange;
      const method = maskedMethod(request.method);
      const url = (value: string): string => urls.url(operation, value, request.url);
      /** Unlike a request, whoever reads an answer takes what follows a # for none of the path. */
      const shownUrl = (value: string): string => {
        const [own, fragment] = halves(value, "#");
        return fragment === undefined ? url(own) : `${url(own)}#text`;
      };
      const judged = judgedIn(call);

      /** What the service says in words, and where one reads more about it. */
      const problemText = (at: string, value: string): string | undefined => {
        if (!judged.problem) return undefined;
        if (at === "/message") return maskedMessage(value, request.url, url(request.url));
        if (at !== "/more_info") return undefined;
        const { code } = judged.problem;
        const shown = typeof code === "number" ? maskedCount(code) : undefined;
        return maskedMoreInfo(value, code, shown);
      };

      const textUnder = (property: string, within: string, fits: boolean, value: string): string => {
        if (within === "meta" && property === "key") return value === "" ? value : propertyName(value);
        const mask = within === "meta" ? undefined : under(chosen, property);
        if (mask) return masks[mask](value);
        if (!made.has(property) && within !== "links") return "text";
        if (property === "revision") return masks.revision(value);
        if (/^(https?:\/)?\/|\/v\d+\//i.test(value)) {
          const masked = shownUrl(value);
          if (fits || !formats.uri(masked)) return masked;
          return masked.includes("?") ? `${masked}&{}` : `${masked}{}`; // as bad as it was
        }
        if (property.startsWith("date_") && dates.some((form) => form.test(value))) return cut(value);
        if (fits && (property === "url" || property.endsWith("_url") || within === "links"))
          return `other:${masks.name(value)}`;
        return isPlain(value) || (fits && sid.test(value)) ? value : masks.name(value);
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
        if (typeof json === "string") return problemText(at, json) ?? textUnder(property, within, fits, json);
        if (typeof json !== "number") return json;
        return made.has(property) ? maskedCount(json) : 0;
      };
      const asked = { method: request.method, revision: masks.revision };
      return {
        request: {
          method,
          url: url(request.url),
          headers: maskedHeaders(request.headers, asked),
          body:
            request.body === null || request.body === ""
              ? request.body
              : formOf(request, (body) => urls.fields(operation, body)),
        },
        response: {
          status: response.status,
          headers: maskedHeaders(response.headers, asked),
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

/** Pointers to what the description says something of in an answer, and to what is not as it says; and what refuses. */
function judgedIn(call: AnyCall | Stray): {
  readonly things: ReadonlySet<string>;
  readonly faults: ReadonlySet<string>;
  readonly problem: Readonly<Record<string, unknown>> | undefined;
} {
  const things = new Map<string, readonly Violation[]>();
  const problem = call.op === undefined ? jsonIn(call.exchange.response.body) : call.problem;
  if (problem !== undefined) things.set("", violationsOf("Problem", problem));
  if (call.op !== undefined) {
    for (const { at, violations } of call.shown) things.set(at, violations);
    if (call.meta) things.set("/meta", violationsOf("PageMeta", call.meta));
  }
  const faults = [...things].flatMap(([thing, violations]) => violations.map(({ at }) => thing + at));
  return {
    things: new Set(things.keys()),
    faults: new Set(faults),
    problem: isObject(problem) ? problem : undefined,
  };
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
    return "(removed, as it was no JSON)".padEnd(Buffer.byteLength(body)); // no shorter, for what is seems to be cut off
  }
}
