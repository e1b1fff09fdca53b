import { remembering } from "../../../src/api/remembering.js";

/** What a URL looks like whose path needs no decoding. */
const plain = /^https?:\/\/[\w.-]+(?::(?:\d{1,4}|[1-5]\d{4}))?((?:\/[\w.~-]*)*)(?:\?[\w=&.~-]*)?$/;

/** The decoded parts of the path of an absolute URL; undefined if it is none. */
export function partsOf(url: unknown): readonly string[] | undefined {
  return typeof url === "string" ? partsIn(url) : undefined;
}

const partsIn = remembering((url: string): readonly string[] | undefined => {
  const path = plain.exec(url)?.[1];
  // a part that begins with a dot may lead to another path
  if (path !== undefined && path !== "" && !path.includes("/.")) return path.split("/");
  if (!URL.canParse(url)) return undefined;
  try {
    return new URL(url).pathname.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
});

/** Whether a URL's path ends with these parts. */
export function endsWith(url: unknown, wanted: readonly unknown[]): boolean {
  if (isPlainly(url, wanted)) return true;
  const parts = partsOf(url)?.slice(-wanted.length);
  return parts !== undefined && wanted.every((part, index) => part === parts[index]);
}

/** Whether it can be seen without taking it apart: the path ends in these very letters, none of which means anything else. */
function isPlainly(url: unknown, wanted: readonly unknown[]): boolean {
  if (typeof url !== "string" || url.includes("?") || url.includes("#")) return false;
  let end = url.length;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const part = wanted[index];
    if (typeof part !== "string" || !url.endsWith(part, end)) return false;
    end -= part.length + 1;
    if (url[end] !== "/" || !isWord(part)) return false;
  }
  return url[end - 1] !== "/" && isUrl(url.slice(0, end)); // else the first part would be the host
}

const isUrl = remembering((text) => URL.canParse(text));

const isWord = (part: string): boolean => /^\w+$/.test(part);
