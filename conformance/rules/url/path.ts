/** The decoded parts of the path of an absolute URL; undefined if it is none. */
export function partsOf(url: unknown): readonly string[] | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  try {
    return new URL(url).pathname.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Whether a URL's path ends with these parts. */
export function endsWith(url: unknown, wanted: readonly unknown[]): boolean {
  const parts = partsOf(url)?.slice(-wanted.length);
  return parts !== undefined && wanted.every((part, index) => part === parts[index]);
}
