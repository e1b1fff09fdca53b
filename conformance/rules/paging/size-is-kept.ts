import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";

export default rule({
  id: "paging.size-is-kept",
  level: "MUST",
  says: "The page behind next_page_url has the same page size as the page before it.",
  cites: "#/components/schemas/PageMeta/properties/page_size",
  on: lists,
  evidence({ meta }, history) {
    const before = history.before();
    return meta && before ? { before: before.pageSize, now: meta.page_size } : undefined;
  },
  judge({ before, now }) {
    if (before === now) return;
    return { at: "/meta/page_size", expected: `${String(before)}, as on the page before`, actual: now };
  },
});
