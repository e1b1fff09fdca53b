import { remembering } from "../../../src/api/remembering.js";

/** A URL whose path needs no decoding. */
const plain = /^https?:\/\/[\w.-]+(?::(?:\d{1,4}|[1-5]\d{4}))?((?:\/[\w.~-]*)*)(?:\?[\w=&.~-]*)?$/;

/** The decoded segments of the path of an absolute URL; undefined if it is not one. */
export function partsOf(url: unknown): readonly string[] | undefined {
  return typeof url === "string" ? partsIn(url) : undefined;
}

const partsIn = remembering((url: string): readonly string[] | undefined => {
  const path = plain.exec(url)?.[1];
  // a segment that begins with a dot may lead to another path
  if (path !== undefined && path !== "" && !path.includes("/.")) return path.split("/");
  if (!URL.canParse(url)) return undefined;
  try {
    return new URL(url).pathname.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
});

/** Whether the path of a URL ends with these segments. */
export function endsWith(url: unknown, wanted: readonly unknown[]): boolean {
  if (isPlainly(url, wanted)) return true;
  const parts = partsOf(url)?.slice(-wanted.length);
  return parts !== undefined && wanted.every((part, index) => part === parts[index]);
}

/** A shortcut: whether the path ends with these segments literally, and none of them has a special character. */
function isPlainly(url: unknown, wanted: readonly unknown[]): boolean {
  if (typeof url !== "string" || url.includes("?") || url.includes("#")) return false;
  let end = url.length;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const part = wanted[index];
    if (typeof part !== "string" || !url.endsWith(part, end)) return false;
    end -= part.length + 1;
    if (url[end] !== "/" || !isWord(part)) return false;
  }
  return url[end - 1] !== "/" && isUrl(url.slice(0, end)); // otherwise the first segment would be the host
}

const isUrl = remembering((text) => URL.canParse(text));

const isWord = (part: string): boolean => /^\w+$/.test(part);
