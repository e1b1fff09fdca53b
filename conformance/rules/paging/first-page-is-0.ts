import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isFirst } from "./meta.js";

export default rule({
  id: "paging.first-page-is-0",
  level: "MUST",
  says: "The index of the first page is 0.",
  cites: "#/components/schemas/PageMeta/properties/page",
  on: lists,
  evidence: (call) => (isFirst(call) && call.meta ? { meta: call.meta } : undefined),
  judge: ({ meta }) => (meta.page === 0 ? undefined : { at: "/meta/page", expected: "0", actual: meta.page }),
});
