import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { hasTokenOf, isOfItsSize, isOfThisList, isOrIsAbsent, pageOf, parameterOf } from "./meta.js";

/**
 * Tokens are opaque: the URL may contain one though the page was requested without, or a different one, or for the first page none. It may
 * not contain the token of another page.
 */
export default rule({
  id: "paging.url-is-this-page",
  level: "MUST",
  says: "meta.url is the absolute URL of this page.",
  cites: "#/components/schemas/PageMeta/properties/url",
  on: lists,
  evidence: pageOf,
  judge({ meta, call }) {
    const { url, next_page_url: next, previous_page_url: previous } = meta;
    const { Page, PageToken } = call.query;
    const token = parameterOf(url, "PageToken");
    const needsToken = Boolean(PageToken) && meta.page !== 0;
    const here =
      isOfThisList(url, call) &&
      isOfItsSize(url, { meta, call }) &&
      (isOrIsAbsent(url, "Page", meta.page) || (!PageToken && isOrIsAbsent(url, "Page", Page))) &&
      (token === undefined ? !needsToken : token === PageToken || !hasTokenOf(url, [next, previous]));
    return here ? undefined : { at: "/meta/url", expected: "the absolute URL of this page", actual: url };
  },
});
