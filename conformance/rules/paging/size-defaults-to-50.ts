import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isFirst } from "./meta.js";

export default rule({
  id: "paging.size-defaults-to-50",
  level: "MUST",
  says: "A page holds 50 Maps if the request gives no PageSize.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/0",
  holds: ["#/components/parameters/PageSize", "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get"],
  on: lists,
  evidence: (call) =>
    call.query.PageSize === undefined && isFirst(call) && call.meta ? { meta: call.meta } : undefined,
  judge({ meta }) {
    if (meta.page_size === 50) return;
    return { at: "/meta/page_size", expected: "50, as the request gave no PageSize", actual: meta.page_size };
  },
});
