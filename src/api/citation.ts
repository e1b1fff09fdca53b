/** The fact that a rule follows from, at a JSON pointer into the description, and its source. */
import { document, lookUp } from "./description.js";
import { methods } from "./document.js";
import { escaped } from "./pointer.js";
import { remembering } from "./remembering.js";

export interface Citation {
  /** The description of the fact, in the words of spec/sync-maps.yaml. */
  readonly quote: string;
  /** The anchor of the section of the page with the fact, or the name of its other source. */
  readonly section: string;
  readonly source: { readonly title: string; readonly url: string };
}

/** Throws if the pointer leads nowhere, or to something without a description. */
export function citationOf(pointer: string): Citation {
  const parts = pointer.slice(2).split("/");
  let source = "page";
  let anchor = "introduction";
  let quote: string | undefined;
  for (let length = 1; length <= parts.length; length++) {
    const fact = lookUp(`#/${parts.slice(0, length).join("/")}`);
    quote = textOf(fact, "description") ?? (length === parts.length ? undefined : quote);
    source = textOf(fact, "x-source") ?? source;
    anchor = textOf(fact, "x-anchor") ?? anchor;
  }
  const found = document["x-sources"][source];
  if (quote === undefined || !found) throw new Error(`spec/sync-maps.yaml describes nothing at ${pointer}`);
  if (source !== "page") return { quote, section: source, source: found };
  const url = anchor === "introduction" ? found.url : `${found.url}#${anchor}`;
  return { quote, section: anchor, source: { title: found.title, url } };
}

/**
 * Of the facts that a rule follows from, the one that is nearest to an operation: within the operation or what it refers to, else in the
 * same path. `cites` if that is not about an operation, or if no fact is about this one.
 */
export function citedFor(operation: string, cites: string, holds: readonly string[] = []): string {
  if (!/^#\/(paths|components)\//.test(cites)) return cites;
  const all = [cites, ...holds];
  for (const bases of near(operation)) {
    const found = all.find((pointer) => bases.some((base) => pointer === base || pointer.startsWith(`${base}/`)));
    if (found !== undefined) return found;
  }
  return cites;
}

/** The pointers below which everything is about an operation, the nearest first. */
const near = remembering((operation: string): readonly (readonly string[])[] => {
  for (const [path, item] of Object.entries(document.paths)) {
    const method = methods.find((each) => item[each]?.operationId === operation);
    if (!method) continue;
    const place = `#/paths/${escaped(path)}`;
    return [[`${place}/${method}`, ...referred(`${place}/${method}`, `${place}/parameters`)], [place]];
  }
  return [];
});

/** All pointers that these values refer to, directly or indirectly. */
function referred(...pointers: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { $ref: pointer }: { readonly $ref?: unknown } = value;
    if (typeof pointer === "string" && !found.has(pointer)) {
      found.add(pointer);
      visit(lookUp(pointer));
    }
    for (const part of Object.values(value)) visit(part);
  };
  for (const pointer of pointers) visit(lookUp(pointer));
  return [...found];
}

function textOf(fact: unknown, name: string): string | undefined {
  if (typeof fact !== "object" || fact === null) return undefined;
  const text: unknown = Reflect.get(fact, name);
  return typeof text === "string" ? text : undefined;
}
