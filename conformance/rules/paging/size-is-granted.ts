import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { validSize } from "./meta.js";

/**
 * Whether more than 100 are served is open (largest-page); that sizes up to 100 are not cut is not. A token may carry the page size of its
 * walk, so a PageSize next to a token counts only in a URL that meta handed out.
 */
export default rule({
  id: "paging.size-is-granted",
  level: "MUST",
  says: "A page holds as many Maps as PageSize says; above 100 it may hold fewer, but never more.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/0",
  on: lists,
  evidence({ query, meta }, history) {
    const isForeign = query.PageToken !== undefined && !history.before() && !history.after();
    const size = isForeign ? undefined : validSize(query.PageSize);
    return size === undefined || !meta || typeof meta.page_size !== "number"
      ? undefined
      : { size, granted: meta.page_size };
  },
  judge({ size, granted }) {
    if (granted <= size && granted >= Math.min(size, 100)) return;
    const expected = size > 100 ? `100 to ${size}` : `${size}`;
    return { at: "/meta/page_size", expected: `${expected} (PageSize)`, actual: granted };
  },
});
