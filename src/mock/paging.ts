/** Pages of a list as URLs and tokens. */
import type { Paging } from "../api/description.js";
import type { Cursor, Page } from "./model.js";

/** An opaque text for a place in the list of one parent. */
export function tokenOf({ direction, order }: Cursor, parent: string): string {
  return `PT${btoa(`${direction} ${order} ${parent}`).replaceAll("=", "")}`;
}

/** The place that a token of this list stands for; undefined if it is none. */
export function cursorOf(token: string, parent: string): Cursor | undefined {
  const text = decode(token);
  const found = /^(next|previous) (\d{1,15}) /.exec(text ?? "");
  if (!found) return undefined;
  const cursor: Cursor = { direction: found[1] === "next" ? "next" : "previous", order: Number(found[2]) };
  return tokenOf(cursor, parent) === token ? cursor : undefined;
}

function decode(token: string): string | undefined {
  if (!token.startsWith("PT")) return undefined;
  try {
    return atob(token.slice(2));
  } catch {
    return undefined;
  }
}

interface Shown {
  readonly index: number;
  readonly size: number;
  readonly token: string | undefined;
  readonly cursor: Cursor | undefined;
  readonly page: Page;
}

/**
 * The meta of a page. `list` is the absolute URL of the list, `token` the one that this page was asked for with, `cursor` where
 * the page begins.
 */
export function metaOf(
  paging: Paging,
  list: string,
  parent: string,
  { index, size, token, cursor, page }: Shown,
): Readonly<Record<string, string | number | null>> {
  const url = (to: number, by: string | undefined): string =>
    `${list}?${paging.size}=${size}&${paging.index}=${to}${by === undefined ? "" : `&${paging.token}=${encodeURIComponent(by)}`}`;
  const { first, last } = edgesOf(page, cursor);
  const next = tokenOf({ direction: "next", order: last }, parent);
  const previous = tokenOf({ direction: "previous", order: first }, parent);
  return {
    key: paging.key,
    page: index,
    page_size: size,
    url: url(index, token),
    first_page_url: url(0, undefined),
    next_page_url: page.hasNext ? url(index + 1, next) : null,
    previous_page_url: page.hasPrevious ? url(Math.max(0, index - 1), previous) : null,
  };
}

/** The orders of the first and the last row of a page; one without rows lies where its cursor points, between two rows. */
function edgesOf({ rows }: Page, cursor: Cursor | undefined): { readonly first: number; readonly last: number } {
  const { direction, order } = cursor ?? { direction: "next", order: 0 };
  const empty =
    direction === "next" ? { first: order + 1, last: order } : { first: order, last: Math.max(0, order - 1) };
  return { first: rows[0]?.order ?? empty.first, last: rows.at(-1)?.order ?? empty.last };
}
