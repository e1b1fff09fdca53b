import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.page-counts-on",
  level: "MUST",
  says: "The page behind next_page_url has the next index.",
  cites: "#/components/schemas/PageMeta/properties/page",
  holds: ["#/components/parameters/Page", "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/1"],
  on: lists,
  evidence({ meta }, history) {
    const before = history.before();
    return meta && typeof before?.index === "number" ? { index: before.index, page: meta.page } : undefined;
  },
  judge({ index, page }) {
    if (page === index + 1) return;
    return { at: "/meta/page", expected: `${index + 1}, as the page before was ${index}`, actual: page };
  },
});
