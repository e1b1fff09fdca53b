/** What a rule stands on: the fact at a JSON pointer of the description, and where it was found. */
import { document, lookUp } from "./description.js";

export interface Citation {
  /** The description of the fact, in the words of spec/sync-maps.yaml. */
  readonly quote: string;
  /** The anchor of the section of the page where it stands, or the name of the other source that it is from. */
  readonly section: string;
  readonly source: { readonly title: string; readonly url: string };
}

/** Throws if the pointer leads nowhere, or to something that is not described. */
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

function textOf(fact: unknown, name: string): string | undefined {
  if (typeof fact !== "object" || fact === null) return undefined;
  const text: unknown = Reflect.get(fact, name);
  return typeof text === "string" ? text : undefined;
}
