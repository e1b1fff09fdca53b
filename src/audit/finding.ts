/** Findings in printable form: without credentials, and without personal data. */
import type { AnyCall, Stray } from "../api/call.js";
import { document, operations } from "../api/description.js";
import { escaped, pointerParts } from "../api/pointer.js";
import { isSidOf } from "../api/sid.js";
import type { Source } from "../http/exchange.js";
import { decodeSegment } from "../http/form.js";
import { isObject } from "../http/json.js";
import { secretsIn, without, withoutLooks, withoutPeople } from "../http/secrets.js";
import type { Fault } from "./rule.js";

export interface Finding extends Fault {
  /** The operation's id, or "no operation" if the request matches none. */
  readonly operation: string;
  readonly request: { readonly method: string; readonly url: string };
  /** The part of the body around the place, one property per line. The line at fault begins with "> ", the others with two spaces. */
  readonly excerpt?: readonly string[];
  /** Lines of `curl` that reproduce it, with credentials as shell variables. */
  readonly reproduction?: readonly string[];
  /** Where the call is in a recording; null for live traffic. */
  readonly source: Source | null;
  /** JSON pointer to the fact that the rule follows from for this operation, if that is not what the rule cites first. */
  readonly cites?: string;
  /** Why it is waived, if it is a known failure. */
  readonly waived?: string;
}

export interface Masking {
  /** Whether the run itself made up a value, so that it identifies nobody. */
  readonly ours: (value: string) => boolean;
  /** Whether personal data may be shown; credentials never are. */
  readonly showPersonal: boolean;
}

/** The properties of all schemas; those among them that hold personal data; and the parameters of all operations. */
const schemas = Object.values(document.components.schemas).map(({ properties = {} }) => Object.entries(properties));
const personal = new Set(schemas.flat().flatMap(([name, schema]) => (schema["x-pii"] ? [name] : [])));
const parameters = new Set(operations.flatMap(({ query, form }) => [...Object.keys(query), ...Object.keys(form)]));
/** The form parameters that hold personal data. */
const given = new Set(
  operations.flatMap(({ form }) => Object.entries(form).flatMap(([name, schema]) => (schema["x-pii"] ? [name] : []))),
);
const documented = new Set(schemas.flat().map(([name]) => name));

export function findingOf(call: AnyCall | Stray, fault: Fault, { ours, showPersonal }: Masking): Finding {
  const { request, response, source } = call.exchange;
  const names = showPersonal ? [] : personalIn(call).filter((value) => !ours(value));
  const print: Print = {
    names,
    secrets: secretsIn(request, response, (name) => parameters.has(name)),
    showPersonal,
    ours,
  };
  const excerpt = call.op === undefined ? undefined : excerptOf(call.json, fault.at, print);
  return {
    operation: call.op ?? "no operation",
    request: { method: request.method, url: clean(request.url.replace(/#.*$/, ""), print) },
    at: placeOf(fault.at, print),
    expected: clean(fault.expected, print),
    actual: printed(propertyAt(fault.at), fault.actual, print),
    ...(excerpt ? { excerpt } : {}),
    source: source ?? null,
  };
}

/** A place in printable form: names of undocumented properties could hold anything, so they are cleaned. */
function placeOf(at: string, print: Print): string {
  if (!at.startsWith("/")) return clean(at, print);
  const parts = pointerParts(at).map((part) =>
    documented.has(part) || /^\d+$/.test(part) ? part : clean(part, print),
  );
  return parts.map((part) => `/${escaped(part)}`).join("");
}

/** What decides how the texts of one call are printed. */
interface Print extends Masking {
  /** The names and identities that the call holds. */
  readonly names: readonly string[];
  readonly secrets: readonly string[];
}

/** The names and identities that a call holds; an answer may repeat them anywhere. */
function personalIn(call: AnyCall | Stray): readonly string[] {
  const parts = call.exchange.request.url.split(/[?#]/, 1)[0]?.split("/") ?? [];
  const below = parts.indexOf("Maps") + 1;
  const named = (below > 0 ? parts.slice(below) : parts.slice(-1)).map((part) => decodeSegment(part) ?? "");
  if (call.op === undefined) return named.filter(isPersonal);
  const shown = call.shown.flatMap(({ it }) => [...personal].map((property) => Reflect.get(it, property)));
  const sent = Object.entries(call.form ?? {}).flatMap(([name, value]) => (given.has(name) ? [value] : []));
  return [...named, ...sent, ...shown].filter(isPersonal);
}

const words = new Set(["Maps", "Items", "Permissions", "Sid", "system"]);

/** Whether a value may identify somebody: not a SID, not a word of the description, and long enough not to match by chance. */
function isPersonal(value: unknown): value is string {
  return typeof value === "string" && value.length > 1 && !isSidOf("map", value) && !words.has(value);
}

const propertyAt = (at: string): string => (at.startsWith("/") ? (pointerParts(at).at(-1) ?? "") : "");

/** The value of a property in printable form. */
function printed(property: string, value: unknown, print: Print): unknown {
  const masked = personal.has(property) && !print.showPersonal;
  if (!masked || typeof value !== "string" || words.has(value) || print.ours(value)) return brief(value, print);
  return `(personal data, ${value.length} characters)`;
}

const longest = 300;

/** A value in printable form: text without personal data; of an array or an object only that it is one. */
function brief(value: unknown, print: Print): unknown {
  if (Array.isArray(value)) return `(an array of ${value.length})`;
  if (typeof value === "object" && value !== null) return "(an object)";
  if (typeof value !== "string") return value;
  const text = clean(value, print);
  return text.length > longest ? `${text.slice(0, longest)}… (${value.length} characters)` : text;
}

/** Parameters whose values identify nobody. */
const harmless = new Set(["PageSize", "Page"]);

/** Text without secrets, without these names, and without the values of query parameters, except those that are harmless. */
function clean(text: string, { names, secrets, showPersonal }: Print): string {
  const named = names
    .flatMap((name) => (/\p{Surrogate}/u.test(name) ? [name] : [encodeURIComponent(name), name]))
    .reduce((rest, name) => withoutName(rest, name), without(withoutSegments(text, names), secrets));
  const unasked = shortened(named).replace(/([?&])([^=&\s]+)=([^&\s]*)/g, (all, mark: string, name: string) =>
    harmless.has(name) ? all : `${mark}${name}=…`,
  );
  const decent = withoutLooks(unasked);
  return showPersonal ? decent : withoutPeople(decent);
}

/** How many characters of a text are processed: on a crafted text, some patterns would search for very long. */
const looked = 4096;

const shortened = (text: string): string => (text.length > looked ? `${text.slice(0, looked)}…` : text);

/** Text whose URLs have no path segment that is one of the names, however it is percent-encoded. */
function withoutSegments(text: string, names: readonly string[]): string {
  if (names.length === 0 || !text.includes("/")) return text;
  return text.replaceAll(/(?<=\/)[^/?#\s"]+/g, (part) =>
    [part, part.replaceAll("+", " ")].some((each) => names.includes(decodeSegment(each) ?? "")) ? "(name)" : part,
  );
}

/** Text without a value, except within a word. Uses `split`, since a value may be too long for a regular expression. */
function withoutName(text: string, value: string): string {
  const [first = "", ...others] = text.split(value);
  return others.reduce(
    (done, part) => done + (endsInWord.test(done.slice(-2)) || beginsInWord.test(part) ? value : "(name)") + part,
    first,
  );
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{N}]/u;

/** How many properties are shown before and after the one at fault. */
const around = 1;

/** The part of a body around a place; undefined if the place is not in the body. */
function excerptOf(body: unknown, at: string, print: Print): readonly string[] | undefined {
  if (!at.startsWith("/")) return undefined;
  const parts = pointerParts(at);
  const property = parts.at(-1) ?? "";
  const parent = parts.slice(0, -1).reduce<unknown>(child, body);
  if (!isObject(parent)) return undefined;
  const properties = Object.entries(parent);
  const place = properties.findIndex(([name]) => name === property);
  if (place < 0) return [`> (no "${property}")`];
  return properties.slice(Math.max(0, place - around), place + around + 1).map(([name, value]) => {
    const known = documented.has(name);
    const text = known ? JSON.stringify(printed(name, value, print)) : "(not documented)";
    return `${name === property ? ">" : " "} "${known ? name : clean(name, print)}": ${text}`;
  });
}

function child(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
