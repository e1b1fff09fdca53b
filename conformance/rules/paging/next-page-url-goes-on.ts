import type { Step } from "../../../src/audit/history.js";
import { pageKey } from "../../../src/audit/pages.js";
import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isOfItsSize, isOfThisList, pageOf } from "./meta.js";

export default rule({
  id: "paging.next-page-url-goes-on",
  level: "MUST",
  says: "meta.next_page_url is an absolute URL of the same list with the same page size, and leads to no page that the walk has already visited.",
  cites: "#/components/schemas/PageMeta/properties/next_page_url",
  on: lists,
  evidence: (call, history) =>
    pageOf(call)
      .filter(({ meta }) => typeof meta.next_page_url === "string")
      .map(({ meta }) => ({ meta, call, before: history.before() })),
  judge({ meta, call, before }) {
    const url = String(meta.next_page_url);
    if (!isOfThisList(url, call) || !isOfItsSize(url, { meta, call })) {
      return {
        at: "/meta/next_page_url",
        expected: "the absolute URL of the next page, in pages of this size",
        actual: url,
      };
    }
    const here = [call.exchange.request.url, meta.url, meta.first_page_url].filter((each) => typeof each === "string");
    const known = [...here.map(pageKey), ...keysOf(before)];
    if (!known.includes(pageKey(url))) return;
    return { at: "/meta/next_page_url", expected: "a page that the walk has not been to", actual: url };
  },
});

/** The keys of the previous pages, up to a repetition if the walk goes in circles. */
function keysOf(step: Step | undefined): readonly string[] {
  const keys: string[] = [];
  for (let each = step; each && keys.length < 10_000; each = each.previous) keys.push(...each.keys);
  return keys;
}
