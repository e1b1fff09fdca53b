import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { hasTokenOf, isOfItsSize, isOfThisList, isOrIsAbsent, pageOf } from "./meta.js";

/** It may contain a token, since tokens are opaque, but not that of a later page. */
export default rule({
  id: "paging.first-page-url-leads-to-the-first",
  level: "MUST",
  says: "meta.first_page_url is the absolute URL of the first page, on every page.",
  cites: "#/components/schemas/PageMeta/properties/first_page_url",
  on: lists,
  evidence: pageOf,
  judge({ meta, call }) {
    const url = meta.first_page_url;
    const later = [meta.next_page_url, meta.page === 0 ? undefined : meta.url];
    const first =
      isOfThisList(url, call) &&
      isOfItsSize(url, { meta, call }) &&
      isOrIsAbsent(url, "Page", 0) &&
      !hasTokenOf(url, later);
    return first
      ? undefined
      : { at: "/meta/first_page_url", expected: "the absolute URL of the first page", actual: url };
  },
});
