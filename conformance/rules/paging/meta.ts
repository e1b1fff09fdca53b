import type { Call, Loose } from "../../../src/api/call.js";
import type { Schemas } from "../../../src/api/description.js";
import type { lists } from "../subjects.js";
import { isSid } from "../text.js";
import { endsWith, partsOf } from "../url/path.js";

/** A call for a page of whatever is listed. */
export type Listing = Call<(typeof lists)[number]>;

export type Meta = Loose<Schemas["PageMeta"]>;

/** Whether a list was asked for from its beginning: without a token, with no other index than 0, and with nothing that nobody knows. */
export function isFirst({ query, repeated, unknown }: Listing): boolean {
  const plain = repeated.length === 0 && unknown.length === 0;
  return plain && query.PageToken === undefined && (query.Page ?? "0") === "0";
}

/** A PageSize as the page takes it, as a number; undefined for whatever else was sent. */
export function validSize(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,4}$/.test(text)) return undefined;
  const size = Number(text);
  return size >= 1 && size <= 1000 ? size : undefined;
}

/** Whether a URL is one of the list that was asked for; which Service and which Map are meant, only SIDs tell. */
export function isOfThisList(url: unknown, { path, operation }: Listing): boolean {
  const { segments } = operation;
  const named: Readonly<Record<string, string>> = path;
  const parts = segments.map((segment, index) => {
    if ("literal" in segment) return segment.literal;
    const name = named[segment.parameter] ?? "";
    const there = partsOf(url)?.at(index - segments.length);
    const isAsked = there?.toLowerCase() === name.toLowerCase(); // digits are the same in either case
    return isAsked || !(isSid("IS", name) || isSid("MP", name)) ? there : name;
  });
  return endsWith(url, parts);
}

/** The name of the property that holds the list. */
export const keyOf = ({ op }: Listing): string => keys[op];

const keys = {
  ListSyncMap: "maps",
  ListSyncMapItem: "items",
  ListSyncMapPermission: "permissions",
  ListService: "services",
} as const;

/** A parameter of a URL, or undefined. */
export function parameterOf(url: unknown, name: string): string | undefined {
  if (typeof url !== "string") return undefined;
  if (url !== last.url) last = { url, parameters: URL.canParse(url) ? new URL(url).searchParams : undefined };
  return last.parameters?.get(name) ?? undefined;
}

/** Several rules ask for parameters of the same URL, one after the other. */
let last: { readonly url: string; readonly parameters: URLSearchParams | undefined } = {
  url: "",
  parameters: undefined,
};

/** Whether a parameter of a URL is what it should be, or is left out. */
export function isOrIsAbsent(url: unknown, name: string, wanted: unknown): boolean {
  const value = parameterOf(url, name);
  return value === undefined || value === String(wanted);
}

/**
 * Whether the page size of a URL is the one that was granted or, where a server echoes what it was asked, the one that was asked for.
 * Behind a token that names no size, that may be any that is cut to what was granted.
 */
export function isOfItsSize(url: unknown, { meta, call }: { readonly meta: Meta; readonly call: Listing }): boolean {
  const size = parameterOf(url, "PageSize");
  if (size === undefined || size === String(meta.page_size) || size === call.query.PageSize) return true;
  const isCut = typeof meta.page_size === "number" && meta.page_size >= 100 && Number(size) > meta.page_size;
  return isCut && call.query.PageSize === undefined && call.query.PageToken !== undefined;
}

/** Whether a URL has the token of one of these. */
export function hasTokenOf(url: unknown, others: readonly unknown[]): boolean {
  const token = parameterOf(url, "PageToken");
  return token !== undefined && others.some((other) => parameterOf(other, "PageToken") === token);
}

/** The meta of a list, if it has one; for rules that look at nothing else. */
export function metaOf(call: Listing): readonly { readonly meta: Meta; readonly call: Listing }[] {
  return call.meta ? [{ meta: call.meta, call }] : [];
}

/** Likewise, where the request says what page it asks for: one that gives a parameter twice does not. */
export function pageOf(call: Listing): ReturnType<typeof metaOf> {
  return call.repeated.length === 0 ? metaOf(call) : [];
}
