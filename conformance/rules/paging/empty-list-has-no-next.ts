import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isFirst } from "./meta.js";

export default rule({
  id: "paging.empty-list-has-no-next",
  level: "MUST",
  says: "next_page_url is null if the first page is empty.",
  cites: "#/components/schemas/PageMeta/properties/next_page_url",
  on: lists,
  evidence: (call) =>
    isFirst(call) && call.meta && call.shown.length === 0 ? { url: call.meta.next_page_url } : undefined,
  judge: ({ url }) =>
    url === null ? undefined : { at: "/meta/next_page_url", expected: "null, as the list is empty", actual: url },
});
