/** Findings as they may be printed: without credentials, and without personal data. */
import type { AnyCall, Stray } from "../api/call.js";
import { document } from "../api/description.js";
import { isSidOf } from "../api/sid.js";
import type { Source } from "../http/exchange.js";
import { decodeSegment } from "../http/form.js";
import type { Fault } from "./rule.js";

export interface Finding extends Fault {
  /** The operation's id, or "no operation" for a request that is none. */
  readonly operation: string;
  readonly request: { readonly method: string; readonly url: string };
  /** Where in a recording; null for live traffic. */
  readonly source: Source | null;
  /** Commands for a shell that show the breach again; of live traffic only. */
  readonly reproduction?: readonly string[];
}

/** The properties of a Map that hold personal data. */
const personal = Object.entries(document.components.schemas.SyncMap?.properties ?? {}).flatMap(([name, schema]) =>
  schema["x-pii"] ? [name] : [],
);

/** `ours` tells values that the run itself made up, and that are nobody's. */
export function findingOf(call: AnyCall | Stray, fault: Fault, ours: (value: string) => boolean): Finding {
  const { request, source } = call.exchange;
  const values = personalIn(call).filter((value) => !ours(value));
  const property = fault.at.slice(fault.at.lastIndexOf("/") + 1);
  return {
    operation: call.op ?? "no operation",
    request: { method: request.method, url: clean(request.url.replace(/#.*$/, ""), values) },
    at: fault.at,
    expected: clean(fault.expected, values),
    actual: personal.includes(property) ? masked(fault.actual, ours) : brief(fault.actual, values),
    source: source ?? null,
  };
}

/** The names and identities that a call holds, wherever else an answer may repeat them. */
function personalIn(call: AnyCall | Stray): readonly string[] {
  const last = decodeSegment(call.exchange.request.url.split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "") ?? "";
  const named = call.op === undefined || "Sid" in call.path ? [last] : [];
  if (call.op === undefined) return named.filter(isPersonal);
  const shown = call.maps.flatMap(({ map }) => personal.map((property) => Reflect.get(map, property)));
  return [...named, call.form && "UniqueName" in call.form ? call.form.UniqueName : undefined, ...shown].filter(
    isPersonal,
  );
}

const words = new Set(["Maps", "Sid", "system"]);

/** Whether a value could be somebody's: no SID, no word of the description, and not too short to be told from chance. */
function isPersonal(value: unknown): value is string {
  return typeof value === "string" && value.length > 1 && !isSidOf("map", value) && !words.has(value);
}

function masked(value: unknown, ours: (value: string) => boolean): unknown {
  if (typeof value !== "string" || ours(value)) return brief(value, []);
  return `(personal data, ${value.length} characters)`;
}

const longest = 300;

/** A value as it may be printed: text without personal data, and of a structure only that it is one. */
function brief(value: unknown, values: readonly string[]): unknown {
  if (Array.isArray(value)) return `(an array of ${value.length})`;
  if (typeof value === "object" && value !== null) return "(an object)";
  if (typeof value !== "string") return value;
  const text = clean(value, values);
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}

/** Parameters whose values say nothing of anybody. */
const harmless = new Set(["PageSize", "Page", "PageToken"]);

/** Text without these values, without the user info of URLs, and without the values of parameters that are not documented. */
function clean(text: string, values: readonly string[]): string {
  const named = values
    .flatMap((value) => (/\p{Surrogate}/u.test(value) ? [value] : [encodeURIComponent(value), value]))
    .reduce((rest, value) => without(rest, value), text);
  return named
    .replace(/\/\/[^/\s@]*@/g, "//")
    .replace(/([?&])([^=&\s]+)=([^&\s]*)/g, (all, mark: string, name: string) =>
      harmless.has(name) ? all : `${mark}${name}=…`,
    );
}

/** Text without a value, wherever it does not stand within a word. No regular expression could be as long as a value may be. */
function without(text: string, value: string): string {
  const [first = "", ...others] = text.split(value);
  return others.reduce(
    (done, part) => done + (endsInWord.test(done) || beginsInWord.test(part) ? value : "(name)") + part,
    first,
  );
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{N}]/u;
