import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isFirst, keyOf, validSize } from "./meta.js";

/**
 * A SHOULD, since a service may remove expired rows from a page without refilling it. A page read backwards may be shorter, if fewer rows
 * come before it; an empty page is the subject of another rule (`paging.empty-list-has-no-next`).
 */
export default rule({
  id: "paging.page-is-full",
  level: "SHOULD",
  says: "A page that is followed by another holds as many entries as its page size says.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/0",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get"],
  on: lists,
  evidence(call, history) {
    const { meta, shown } = call;
    if (typeof meta?.page_size !== "number" || typeof meta.next_page_url !== "string" || shown.length === 0) return;
    if (!isFirst(call) && !history.before()) return;
    const size = Math.min(meta.page_size, validSize(call.query.PageSize) ?? meta.page_size);
    return { size, count: shown.length, key: keyOf(call) };
  },
  judge: ({ size, count, key }) =>
    count >= size
      ? undefined
      : { at: `/${key}`, expected: `${size} ${key}, as there is a next page`, actual: `${count} ${key}` },
});
