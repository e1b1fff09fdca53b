import { rule } from "../../../src/audit/rule.js";
import { isOfThisList, isOrIsAbsent, metaOf } from "./meta.js";

export default rule({
  id: "paging.next-page-url-goes-on",
  level: "MUST",
  says: "meta.next_page_url is an absolute URL of the same list and the same page size, and of another page.",
  cites: "#/components/schemas/PageMeta/properties/next_page_url",
  on: ["ListSyncMap"],
  evidence: (call) => metaOf(call).filter(({ meta }) => typeof meta.next_page_url === "string"),
  judge({ meta, call }) {
    const url = meta.next_page_url;
    const onwards = isOfThisList(url, call) && isOrIsAbsent(url, "PageSize", meta.page_size) && url !== meta.url;
    return onwards
      ? undefined
      : { at: "/meta/next_page_url", expected: "the absolute URL of the next page", actual: url };
  },
});
