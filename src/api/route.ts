/** Finds the operation for a method and a path. */
import { decodeSegment } from "../http/form.js";
import { type Operation, operations, type Segment } from "./description.js";
import { remembering } from "./remembering.js";

export type Route =
  | { readonly found: "operation"; readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  /** The resource exists, but has no operation with this method. */
  | { readonly found: "resource"; readonly allow: readonly string[] }
  | { readonly found: "malformed" }
  | { readonly found: "nothing" };

/** A path template with its operations. */
interface Site {
  readonly segments: readonly Segment[];
  /** The path parameters, and at which segment each is. */
  readonly parameters: readonly { readonly parameter: string; readonly index: number }[];
  /** Includes HEAD, which is GET without the body of the answer (RFC 9110, 9.3.2). */
  readonly byMethod: ReadonlyMap<string, Operation>;
  readonly allow: readonly string[];
}

/** The sites by number of segments, so that a path is compared only with those of the same length. */
const sites: readonly (readonly Site[] | undefined)[] = sitesOf(operations);

function sitesOf(all: readonly Operation[]): readonly (readonly Site[] | undefined)[] {
  const found: Site[][] = [];
  for (const path of new Set(all.map((operation) => operation.path))) {
    const here = all.filter((operation) => operation.path === path);
    const byMethod = new Map(here.map((operation) => [operation.method, operation]));
    const get = byMethod.get("GET");
    if (get) byMethod.set("HEAD", get);
    const methods = here.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const segments = here[0]?.segments ?? [];
    found[segments.length] = [
      ...(found[segments.length] ?? []),
      { segments, parameters: parametersIn(segments), byMethod, allow: [...methods, "OPTIONS"] },
    ];
  }
  return found;
}

function parametersIn(segments: readonly Segment[]): Site["parameters"] {
  return segments.flatMap((segment, index) =>
    "parameter" in segment ? [{ parameter: segment.parameter, index }] : [],
  );
}

/**
 * The part of a URL after its base: the path from the version on, and the query. Undefined if there is no version. The path of a gateway
 * before it may contain a version of its own.
 */
export function fromVersion(url: string): string | undefined {
  const path = before("?", before("#", url));
  const start = startIn(path);
  return start < 0 ? undefined : url.slice(start);
}

const services = "/v1/Services";

/** The index of the version in a URL without its query; -1 if there is none. */
function startIn(path: string): number {
  const within = path.lastIndexOf(`${services}/`);
  if (within >= 0) return within;
  return path.endsWith(services) ? path.length - services.length : path.indexOf("/v1/", path.indexOf("//") + 2);
}

function before(mark: string, text: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** `path` begins with the version (`/v1/…`) and has no query. */
export function route(method: string, path: string): Route {
  const cut = path.lastIndexOf("/") + 1;
  const above = path.slice(0, cut);
  // Consecutive requests mostly share all of their path except its end.
  if (above !== last.above) last = { above, parts: partsOf(above) };
  const { parts } = last;
  const end = path.slice(cut);
  const site = siteOf(parts, end);
  if (!site) return { found: "nothing" };
  const operation = site.byMethod.get(method);
  if (!operation) return { found: "resource", allow: site.allow };
  const decoded: Record<string, string> = {};
  for (const { parameter, index } of site.parameters) {
    const value = index < parts.length ? parts[index]?.decoded : decodeSegment(end);
    if (value === undefined) return { found: "malformed" };
    decoded[parameter] = value;
  }
  return { found: "operation", operation, path: decoded };
}

interface Part {
  readonly text: string;
  /** Undefined if it is not validly percent-encoded. */
  readonly decoded: string | undefined;
}

/** The split path of the last request, without its end. */
let last: { readonly above: string; readonly parts: readonly Part[] } = { above: "", parts: [] };

const partsOf = remembering((above: string): readonly Part[] => {
  const texts = above.split("/").slice(1, -1); // `above` begins and ends with a slash
  return texts.map((text) => ({ text, decoded: decodeSegment(text) }));
});

function siteOf(parts: readonly Part[], end: string): Site | undefined {
  const here = sites[parts.length + 1];
  if (!here) return undefined;
  for (const site of here) if (fits(site.segments, parts, end)) return site;
  return undefined;
}

function fits(segments: readonly Segment[], parts: readonly Part[], end: string): boolean {
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const part = parts[index]?.text ?? end;
    if (segment && "literal" in segment ? segment.literal !== part : part === "") return false;
  }
  return true;
}

/** The path for a template; values are percent-encoded. Throws if one is missing. */
export function fill(segments: readonly Segment[], values: Readonly<Record<string, string>>): string {
  return segments
    .map((segment) => {
      if ("literal" in segment) return `/${segment.literal}`;
      const value = values[segment.parameter];
      if (value === undefined) throw new Error(`no value for {${segment.parameter}} of the path`);
      return `/${encodeURIComponent(value)}`;
    })
    .join("");
}
