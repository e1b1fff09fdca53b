/** What URLs in answers may begin with, where that is not what the client used. */

const form = "it looks like https://sync.example.com";

/** Why a text cannot stand before the paths of the API, in words that follow its name; undefined if it can. */
export function whyNotPublic(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return `is no URL; ${form}`;
  const { search, hash, username, password } = new URL(text);
  if (!(search || hash || username || password || /[?#]$/.test(text))) return undefined;
  return `has more than a host and a path, which paths cannot follow; ${form}`;
}
