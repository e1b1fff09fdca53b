/** Checks the URL that replaces the requested host in answers. */

const form = "it looks like https://sync.example.com";

/** Why a text cannot be the base of API URLs, as the end of a sentence; undefined if it can. */
export function whyNotPublic(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return `is no URL; ${form}`;
  const { search, hash, username, password } = new URL(text);
  if (!(search || hash || username || password || /[?#]$/.test(text))) return undefined;
  return `has more than a host and a path, which paths cannot follow; ${form}`;
}
