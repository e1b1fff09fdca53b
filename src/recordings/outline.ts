/** The beginning of a file, as far as it is needed to detect the format. */
import type { Outline } from "./reader.js";

const token = /\s*(?:"((?:[^"\\]|\\.)*)"|([{}[\],:])|([^\s{}[\],:"]+))/y;

/** The maximum depth: nothing below it distinguishes formats. */
const deepest = 5;

/**
 * Collects the members of the JSON that a text begins with, if it does. They are named by their paths, such as `log.entries[].request`; of
 * several with the same path, the first with a value counts. The text may end anywhere.
 */
export function outlineOf(text: string): Outline {
  const members = new Map<string, string>();
  const open: { readonly path: string; readonly list: boolean }[] = [];
  let name = "";
  let last = "";
  const here = (): string => {
    const top = open.at(-1);
    if (!top) return "";
    if (top.list) return `${top.path}[]`;
    return top.path === "" ? name : `${top.path}.${name}`;
  };
  const note = (value: string): void => {
    const path = here();
    if (path !== "" && open.length <= deepest && !(members.get(path) ?? "")) members.set(path, value);
  };

  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, string, mark, word] = found;
    if (mark === ":") {
      name = last;
      note("");
    } else if (mark === "{" || mark === "[") {
      note("");
      open.push({ path: here(), list: mark === "[" });
      name = "";
    } else if (mark === "}" || mark === "]") {
      open.pop();
      if (open.length === 0 && members.size > 0) break;
    } else if (string !== undefined || word !== undefined) {
      last = string ?? word ?? "";
      const next = /\s*:/y;
      next.lastIndex = token.lastIndex;
      if (string === undefined || open.at(-1)?.list || !next.test(text)) note(last);
    }
    if (open.length === 0 && members.size > 0) break;
  }
  return { text, members };
}
