import { rule } from "../../../src/audit/rule.js";
import { isOfThisList, isOrIsAbsent, metaOf, parameterOf } from "./meta.js";

export default rule({
  id: "paging.url-is-this-page",
  level: "MUST",
  says: "meta.url is the absolute URL of this page.",
  cites: "#/components/schemas/PageMeta/properties/url",
  on: ["ListSyncMap"],
  evidence: metaOf,
  judge({ meta, call }) {
    const { url } = meta;
    const here =
      isOfThisList(url, call) &&
      isOrIsAbsent(url, "PageSize", meta.page_size) &&
      isOrIsAbsent(url, "Page", meta.page) &&
      parameterOf(url, "PageToken") === call.query.PageToken;
    return here ? undefined : { at: "/meta/url", expected: "the absolute URL of this page", actual: url };
  },
});
