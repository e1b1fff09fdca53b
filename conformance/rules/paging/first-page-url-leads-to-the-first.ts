import { rule } from "../../../src/audit/rule.js";
import { isOfThisList, isOrIsAbsent, metaOf, parameterOf } from "./meta.js";

export default rule({
  id: "paging.first-page-url-leads-to-the-first",
  level: "MUST",
  says: "meta.first_page_url is the absolute URL of the first page, on every page.",
  cites: "#/components/schemas/PageMeta/properties/first_page_url",
  on: ["ListSyncMap"],
  evidence: metaOf,
  judge({ meta, call }) {
    const url = meta.first_page_url;
    const first =
      isOfThisList(url, call) &&
      isOrIsAbsent(url, "PageSize", meta.page_size) &&
      isOrIsAbsent(url, "Page", 0) &&
      parameterOf(url, "PageToken") === undefined;
    return first
      ? undefined
      : { at: "/meta/first_page_url", expected: "the absolute URL of the first page", actual: url };
  },
});
