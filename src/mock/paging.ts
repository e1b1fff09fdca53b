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

/** The meta of a page. `list` is the absolute URL of the list, `token` the one that this page was asked for with. */
export function metaOf(
  paging: Paging,
  list: string,
  parent: string,
  { index, size, token, page }: { index: number; size: number; token: string | undefined; page: Page },
): Readonly<Record<string, string | number | null>> {
  const url = (to: number, by: string | undefined): string =>
    `${list}?${paging.size}=${size}&${paging.index}=${to}${by === undefined ? "" : `&${paging.token}=${encodeURIComponent(by)}`}`;
  const asked = token === undefined ? undefined : cursorOf(token, parent);
  // A page without rows stands where its own cursor points.
  const edge = (order: number | undefined): number => order ?? asked?.order ?? 0;
  const next = tokenOf({ direction: "next", order: edge(page.rows.at(-1)?.order) }, parent);
  const previous = tokenOf({ direction: "previous", order: edge(page.rows[0]?.order) }, parent);
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
