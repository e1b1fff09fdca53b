import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isFirst } from "./meta.js";

export default rule({
  id: "paging.first-page-has-no-previous",
  level: "MUST",
  says: "previous_page_url is null on the first page.",
  cites: "#/components/schemas/PageMeta/properties/previous_page_url",
  on: lists,
  evidence: (call) => (isFirst(call) && call.meta ? { url: call.meta.previous_page_url } : undefined),
  judge: ({ url }) =>
    url === null ? undefined : { at: "/meta/previous_page_url", expected: "null on the first page", actual: url },
});
