/** Pages of a list as URLs and tokens. */
import type { Paging } from "../api/description.js";
import type { Cursor, Page } from "./model.js";

/** How a token begins. */
export type TokenForm = "PT" | "DN";

/** An opaque text for a place in the list of one parent. */
export function tokenOf({ direction, order }: Cursor, parent: string, form: TokenForm = "PT"): string {
  return form + btoa(`${direction} ${order} ${parent}`).replaceAll("=", "");
}

/** The place that a token of this list stands for; undefined if it is none. */
export function cursorOf(token: string, parent: string, form: TokenForm = "PT"): Cursor | undefined {
  const text = token.startsWith(form) ? decode(token.slice(form.length)) : undefined;
  const found = /^(next|previous) (\d{1,15}) /.exec(text ?? "");
  if (!found) return undefined;
  const cursor: Cursor = { direction: found[1] === "next" ? "next" : "previous", order: Number(found[2]) };
  return tokenOf(cursor, parent, form) === token ? cursor : undefined;
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
  readonly token: string | undefined;
  readonly cursor: Cursor | undefined;
  readonly page: Page;
  readonly form: TokenForm;
  /** Whether the orders of the rows fall along the list. */
  readonly falling: boolean;
}

/**
 * The meta of a page. `list` is the absolute URL of the list, `token` the one that this page was asked for with, `cursor` where
 * the page begins.
 */
export function metaOf(
  paging: Paging,
  list: string,
  parent: string,
  { index, size, token, cursor, page, form, falling }: Shown,
): Readonly<Record<string, string | number | null>> {
  const url = (to: number, by: string | undefined): string =>
    `${list}?${paging.size}=${size}&${paging.index}=${to}${by === undefined ? "" : `&${paging.token}=${encodeURIComponent(by)}`}`;
  const { first, last } = edgesOf(page, cursor, falling);
  const next = (): string => tokenOf({ direction: "next", order: last }, parent, form);
  const previous = (): string => tokenOf({ direction: "previous", order: first }, parent, form);
  return {
    key: paging.key,
    page: index,
    page_size: size,
    url: url(index, token),
    first_page_url: url(0, undefined),
    next_page_url: page.hasNext ? url(index + 1, next()) : null,
    previous_page_url: page.hasPrevious ? url(Math.max(0, index - 1), previous()) : null,
  };
}

/** The orders of the first and the last row of a page; one without rows lies where its cursor points, between two rows. */
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
