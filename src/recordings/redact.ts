/**
 * Removes credentials and personal data from exchanges in such a way that they are judged the same. Whatever is not known to be harmless
 * is replaced; equal values by equal replacements, from which nobody can find the original without already knowing it.
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

/** How values that somebody chose are masked, by the properties that show them. */
const chosen = {
  unique_name: "name",
  created_by: "name",
  friendly_name: "name",
  key: "key",
  identity: "identity",
  webhook_url: "webhook",
} as const satisfies Readonly<Record<string, keyof Masks>>;

/** Properties whose values the service makes, and which identify nobody. */
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

/** Names of properties in the description. */
const properties = new Set([
  ...made,
  ...Object.keys(chosen),
  ...Object.keys(document.components.schemas.Problem?.properties ?? {}),
  "data",
]);

/** Dates in the form of the description, and in others that rules can read as well. */
const dates = [
  /^\d{4}-?\d\d-?\d\d([T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)?)?\s?(Z|GMT|UTC|[+-]\d\d(:?\d\d)?)?$/i,
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|UTC|[+-]\d{4})$/,
];

/** A date without the digits of its fraction that no rule reads. */
const cut = (date: string): string => date.replace(/([.,]\d{6})\d+/, "$1");

/** SIDs, which the service generates, whatever property shows them. */
const sid = /^(AC|IS|MP)[0-9a-f]{32}$/i;

export interface Redactor {
  /** Undefined for an exchange that is not a call of this API: nothing in it is known to be harmless. */
  redact(exchange: Exchange): Exchange | undefined;
  /** Whether what was redacted so far has to go through `inOrder`, since rules judge the order of keys. */
  needsOrder(): boolean;
  /** Redacted text in which the masked keys sort like the original ones; to be called once all keys were seen. */
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
      /** In an answer, unlike in a request, what follows a # is not part of the path. */
      const shownUrl = (value: string): string => {
        const [own, fragment] = halves(value, "#");
        return fragment === undefined ? url(own) : `${url(own)}#text`;
      };
      const judged = judgedIn(call);

      /** The message of a problem, and its link to more information. */
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
          return masked.includes("?") ? `${masked}&{}` : `${masked}{}`; // as invalid as it was
        }
        if (property.startsWith("date_") && dates.some((form) => form.test(value))) return cut(value);
        if (fits && (property === "url" || property.endsWith("_url") || within === "links"))
          return `other:${masks.name(value)}`;
        return isPlain(value) || (fits && sid.test(value)) ? value : masks.name(value);
      };

      /** `fits` says whether the value at a pointer conforms to the description. */
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

/** The maximum length of a pointer into what is masked; nothing that the description knows is deeper. */
const deepest = 2048;

/** Pointers to the parts of an answer that the description covers, and to those that violate it; and the problem, if it is one. */
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

/** A body that is not a form is replaced as a whole. */
function formOf({ body, headers }: Exchange["request"], fields: (text: string) => string): string {
  const type = headers["content-type"];
  return type === undefined || isForm(type) ? fields(body ?? "") : "(removed)";
}

function bodyOf(body: string | null, value: (json: unknown) => unknown): string | null {
  if (body === null || body === "") return body;
  try {
    return JSON.stringify(value(JSON.parse(body)));
  } catch {
    return "(removed, as it was no JSON)".padEnd(Buffer.byteLength(body)); // no shorter, or it would seem to be cut off
  }
}
