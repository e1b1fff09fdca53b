/** The URLs and tokens of list pages. */
import type { Paging } from "../api/description.js";
import type { Cursor, Page } from "./model.js";
import type { World } from "./world.js";

/** What the tokens of one world have in common. */
export interface Issuer {
  /** Their prefix. */
  readonly form: "PT" | "DN";
  /** The Account they are valid for. They stay valid after a restart with the same data. */
  readonly account: string;
}

export const issuerIn = ({ readings, account }: Pick<World, "readings" | "account">): Issuer => ({
  form: readings["page-token-form"] === "DN" ? "DN" : "PT",
  account,
});

/** Encodes Latin-1 text as a token with a seal, so that made-up tokens are recognised. */
export const hidden = (text: string, issuer: Issuer): string =>
  issuer.form + btoa(`${text} ${sealOf(text, issuer)}`).replaceAll("=", "");

/** Decodes a token; undefined if it was not issued here. */
export function shown(token: string, issuer: Issuer): string | undefined {
  const sealed = token.startsWith(issuer.form) ? decode(token.slice(issuer.form.length)) : undefined;
  if (sealed === undefined) return undefined;
  const text = sealed.slice(0, Math.max(0, sealed.lastIndexOf(" ")));
  return sealed === `${text} ${sealOf(text, issuer)}` ? text : undefined;
}

/** A checksum: FNV-1a over text that only the mock puts together. It detects made-up tokens without a stored secret. */
function sealOf(text: string, { account }: Issuer): string {
  let hash = 0x811c9dc5;
  for (const part of [account, " page ", text]) {
    for (let index = 0; index < part.length; index++) hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** An opaque token for a position in the list under a parent. */
export function tokenOf({ direction, order }: Cursor, parent: string, issuer: Issuer): string {
  return hidden(`${direction} ${order} ${parent}`, issuer);
}

/** The position that a token stands for; undefined if it is not a token of this list. */
export function cursorOf(token: string, parent: string, issuer: Issuer): Cursor | undefined {
  const found = /^(next|previous) (\d{1,15}) /.exec(shown(token, issuer) ?? "");
  if (!found) return undefined;
  const cursor: Cursor = { direction: found[1] === "next" ? "next" : "previous", order: Number(found[2]) };
  return tokenOf(cursor, parent, issuer) === token ? cursor : undefined;
}

function decode(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

interface Shown {
  readonly index: number;
  readonly size: number;
  /** The token by which this page was requested. */
  readonly token: string | undefined;
  /** The other filters of the request, in query syntax. */
  readonly filters?: string;
  /** The tokens of the neighbouring pages. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

/** The `meta` object of a page. `list` is the absolute URL of the list. */
export function metaOf(
  paging: Paging,
  list: string,
  { index, size, token, filters = "", next, previous }: Shown,
): Readonly<Record<string, string | number | null>> {
  const start = `${list}?${filters}${paging.size}=${size}&${paging.index}=`;
  const url = (to: number, by: string | undefined): string =>
    start + to + (by === undefined ? "" : `&${paging.token}=${encodeURIComponent(by)}`);
  return {
    key: paging.key,
    page: index,
    page_size: size,
    url: url(index, token),
    first_page_url: url(0, undefined),
    next_page_url: next === undefined ? null : url(index + 1, next),
    previous_page_url: previous === undefined ? null : url(Math.max(0, index - 1), previous),
  };
}

/** The tokens of the pages next to one that begins at `cursor`. `falling` means that the list is in descending order. */
export function tokensAround(
  page: Page,
  cursor: Cursor | undefined,
  parent: string,
  { issuer, falling }: { readonly issuer: Issuer; readonly falling: boolean },
): { readonly next: string | undefined; readonly previous: string | undefined } {
  if (!page.hasNext && !page.hasPrevious) return nowhere;
  const { first, last } = edgesOf(page, cursor, falling);
  return {
    next: page.hasNext ? tokenOf({ direction: "next", order: last }, parent, issuer) : undefined,
    previous: page.hasPrevious ? tokenOf({ direction: "previous", order: first }, parent, issuer) : undefined,
  };
}

const nowhere = { next: undefined, previous: undefined };

/** The orders of the first and the last row of a page. For an empty page, they surround the position of its cursor. */
function edgesOf(
  { rows }: Page,
  cursor: Cursor | undefined,
  falling: boolean,
): { readonly first: number; readonly last: number } {
  const start = falling ? Number.MAX_SAFE_INTEGER : 0;
  const step = falling ? -1 : 1;
  const { direction, order } = cursor ?? { direction: "next", order: start };
  const empty =
    direction === "next" ? { first: order + step, last: order } : { first: order, last: Math.max(0, order - step) };
  return { first: rows[0]?.order ?? empty.first, last: rows.at(-1)?.order ?? empty.last };
}
