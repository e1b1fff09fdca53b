import { rule } from "../../../src/audit/rule.js";
import { isOfThisList } from "./meta.js";

export default rule({
  id: "paging.later-page-has-previous",
  level: "MUST",
  says: "previous_page_url is the absolute URL of the page before on every page but the first.",
  cites: "#/components/schemas/PageMeta/properties/previous_page_url",
  on: ["ListSyncMap"],
  evidence(call, history) {
    const before = history.before();
    if (!before || before.disturbed || before.sids.size === 0 || !call.meta) return;
    return { call, url: call.meta.previous_page_url };
  },
  judge({ call, url }) {
    if (isOfThisList(url, call)) return;
    return { at: "/meta/previous_page_url", expected: "the absolute URL of the page before", actual: url };
  },
});
