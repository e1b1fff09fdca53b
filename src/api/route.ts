/** From a method and a path to the operation that they name. */
import { decodeSegment } from "../http/form.js";
import { type Operation, operations, type Segment } from "./description.js";

export type Route =
  | { readonly found: "operation"; readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  /** The resource is there, but not under this method. */
  | { readonly found: "resource"; readonly allow: readonly string[] }
  | { readonly found: "malformed" }
  | { readonly found: "nothing" };

/** HEAD is GET whose answer has no body (RFC 9110, 9.3.2). */
const asRouted = (method: string): string => (method === "HEAD" ? "GET" : method);

/** `path` begins with the version (`/v1/…`) and has no query. */
export function route(method: string, path: string): Route {
  const parts = path.slice(1).split("/");
  const here = operations.filter(({ segments }) => fits(segments, parts));
  const [first] = here;
  if (!first) return { found: "nothing" };
  const operation = here.find((each) => each.method === asRouted(method));
  if (!operation) return { found: "resource", allow: allowed(here) };
  const decoded: Record<string, string> = {};
  for (const [index, segment] of operation.segments.entries()) {
    if (!("parameter" in segment)) continue;
    const value = decodeSegment(parts[index] ?? "");
    if (value === undefined) return { found: "malformed" };
    decoded[segment.parameter] = value;
  }
  return { found: "operation", operation, path: decoded };
}

function allowed(here: readonly Operation[]): readonly string[] {
  const methods = here.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...methods, "OPTIONS"];
}

function fits(segments: readonly Segment[], parts: readonly string[]): boolean {
  if (segments.length !== parts.length) return false;
  return segments.every((segment, index) => {
    const part = parts[index] ?? "";
    return "literal" in segment ? segment.literal === part : part !== "";
  });
}

/** The path that a template stands for; values are percent-encoded. Throws if one is missing. */
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
