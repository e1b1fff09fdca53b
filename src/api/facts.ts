/** Every fact in the description, in the order of the page; each has to be cited by a rule or listed as not judged. */
import { isObject } from "../http/json.js";
import { citationOf } from "./citation.js";
import { document } from "./description.js";
import { escaped, valueAt } from "./pointer.js";

export interface Fact {
  /** JSON pointer into spec/sync-maps.yaml that passes through no reference. */
  readonly pointer: string;
  readonly says: string;
  /** The section of the page, or the other source, with its title and URL. */
  readonly section: { readonly title: string; readonly url: string };
}

/** Parts of the document that are about the document itself, or repeat what is said elsewhere in it. */
const asides = ["#/info", "#/tags", "#/x-sources", "#/components/responses", "#/components/examples"];

/** Everything with a description of its own: by the sections of the page, then by the other sources. */
export function facts(): readonly Fact[] {
  const found = describedIn(document, "#").map((pointer) => ({ pointer, ...citationOf(pointer) }));
  const { "x-sections": sections, "x-sources": sources } = document;
  const places = [...Object.entries(sections), ...Object.entries(sources).map(([name, { title }]) => [name, title])];
  return places.flatMap(([name, title = ""]) =>
    found
      .filter(({ section }) => section === name)
      .map(({ pointer, quote, source }) => ({ pointer, says: quote, section: { title, url: source.url } })),
  );
}

/** The pointer to the same fact that passes through no reference. Throws if it leads to no fact. */
export function canonical(pointer: string): string {
  let at = "#";
  for (const part of pointer.slice(2).split("/")) {
    at = `${at}/${part}`;
    for (let next = referenceAt(at); next !== undefined; next = referenceAt(at)) at = next;
  }
  citationOf(at);
  return at;
}

function referenceAt(pointer: string): string | undefined {
  const found = valueAt(document, `${pointer.slice(1)}/$ref`);
  return typeof found === "string" ? found : undefined;
}

function describedIn(value: unknown, at: string): readonly string[] {
  if (asides.includes(at)) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => describedIn(each, `${at}/${index}`));
  if (!isObject(value)) return [];
  const own = typeof value.description === "string" ? [at] : [];
  return [...own, ...Object.entries(value).flatMap(([name, child]) => describedIn(child, `${at}/${escaped(name)}`))];
}
