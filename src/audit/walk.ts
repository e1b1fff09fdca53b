/** Walks through the pages of a list. */
import { idOf } from "./about.js";
import type { Step } from "./history.js";
import { beginsWalk, type ListCall, pageKey } from "./pages.js";
import type { Shelf } from "./shelf.js";

/** How many pages of a walk are remembered at most. */
const longestWalk = 1000;

/** Records a page that begins a walk, or continues a known one. */
export function walk(shelf: Shelf, call: ListCall): void {
  const { meta } = call;
  if (!meta) return;
  const ids = new Set<string>();
  for (const { it } of call.shown) {
    const id = idOf(call, it);
    if (id !== undefined) ids.add(id);
  }
  const key = pageKey(call.exchange.request.url);
  const previous = beginsWalk(call) ? undefined : shelf.nexts.get(key);
  if (!previous && !beginsWalk(call)) return;
  const number = previous ? previous.number + 1 : 0;
  const step: Step = {
    number,
    began: previous ? previous.began : call.start,
    shown: call.end,
    previous: previous && number % longestWalk === 0 ? { ...previous, previous: undefined } : previous,
    keys: [key, ...(typeof meta.url === "string" ? [pageKey(meta.url)] : [])],
    ids,
    asked: previous ? previous.asked : call.query,
    pageSize: meta.page_size,
    index: meta.page,
    nextPageUrl: meta.next_page_url,
    previousPageUrl: meta.previous_page_url,
    disturbed: false,
  };
  if (!previous && isPlainly(call)) shelf.firsts.set(step.pageSize, step);
  if (typeof meta.next_page_url === "string") shelf.nexts.set(pageKey(meta.next_page_url), step);
  if (typeof meta.previous_page_url === "string") shelf.previouses.set(pageKey(meta.previous_page_url), step);
}

/** Whether a list was requested with no parameters other than those of paging. */
function isPlainly({ query }: ListCall): boolean {
  return !("From" in query || "Bounds" in query || "Order" in query);
}
