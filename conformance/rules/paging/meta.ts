import type { Call, Loose } from "../../../src/api/call.js";
import type { Schemas } from "../../../src/api/description.js";
import type { lists } from "../subjects.js";
import { isSid } from "../text.js";
import { endsWith, partsOf } from "../url/path.js";

/** A call for a page of any list. */
export type Listing = Call<(typeof lists)[number]>;

export type Meta = Loose<Schemas["PageMeta"]>;

/** Whether a list was requested from its beginning: without a token, with index 0 at most, and without unknown parameters. */
export function isFirst({ query, repeated, unknown }: Listing): boolean {
  const plain = repeated.length === 0 && unknown.length === 0;
  return plain && query.PageToken === undefined && (query.Page ?? "0") === "0";
}

/** A documented PageSize as a number; undefined for any other value. */
export function validSize(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,4}$/.test(text)) return undefined;
  const size = Number(text);
  return size >= 1 && size <= 1000 ? size : undefined;
}

/** Whether a URL is one of the requested list. The Service and the Map are compared only if they are given by SID. */
export function isOfThisList(url: unknown, { path, operation }: Listing): boolean {
  const { segments } = operation;
  const named: Readonly<Record<string, string>> = path;
  const parts = segments.map((segment, index) => {
    if ("literal" in segment) return segment.literal;
    const name = named[segment.parameter] ?? "";
    const there = partsOf(url)?.at(index - segments.length);
    const isAsked = there?.toLowerCase() === name.toLowerCase(); // hexadecimal digits are equal in either case
    return isAsked || !(isSid("IS", name) || isSid("MP", name)) ? there : name;
  });
  return endsWith(url, parts);
}

/** The name of the property that contains the list. */
export const keyOf = ({ op }: Listing): string => keys[op];

const keys = {
  ListSyncMap: "maps",
  ListSyncMapItem: "items",
  ListSyncMapPermission: "permissions",
  ListService: "services",
} as const;

/** A query parameter of a URL, or undefined. */
export function parameterOf(url: unknown, name: string): string | undefined {
  if (typeof url !== "string") return undefined;
  if (url !== last.url) last = { url, parameters: URL.canParse(url) ? new URL(url).searchParams : undefined };
  return last.parameters?.get(name) ?? undefined;
}

/** The last parsed URL, since several rules ask for parameters of the same URL. */
let last: { readonly url: string; readonly parameters: URLSearchParams | undefined } = {
  url: "",
  parameters: undefined,
};

/** Whether a query parameter of a URL has the right value or is absent. */
export function isOrIsAbsent(url: unknown, name: string, wanted: unknown): boolean {
  const value = parameterOf(url, name);
  return value === undefined || value === String(wanted);
}

/**
 * Whether the page size in a URL is the granted one or, from a server that echoes the request, the requested one. With a token, the request
 * may have no page size; then any size that is cut to the granted one is allowed.
 */
export function isOfItsSize(url: unknown, { meta, call }: { readonly meta: Meta; readonly call: Listing }): boolean {
  const size = parameterOf(url, "PageSize");
  if (size === undefined || size === String(meta.page_size) || size === call.query.PageSize) return true;
  const isCut = typeof meta.page_size === "number" && meta.page_size >= 100 && Number(size) > meta.page_size;
  return isCut && call.query.PageSize === undefined && call.query.PageToken !== undefined;
}

/** Whether a URL contains one of these tokens. */
export function hasTokenOf(url: unknown, others: readonly unknown[]): boolean {
  const token = parameterOf(url, "PageToken");
  return token !== undefined && others.some((other) => parameterOf(other, "PageToken") === token);
}

/** The meta of a list, if it has one; for rules that look only at it. */
export function metaOf(call: Listing): readonly { readonly meta: Meta; readonly call: Listing }[] {
  return call.meta ? [{ meta: call.meta, call }] : [];
}

/** Like the former, if the request is unambiguous: a parameter sent twice is not. */
export function pageOf(call: Listing): ReturnType<typeof metaOf> {
  return call.repeated.length === 0 ? metaOf(call) : [];
}
