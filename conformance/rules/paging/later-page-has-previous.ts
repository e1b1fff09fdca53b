import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { isOfItsSize, isOfThisList, isOrIsAbsent } from "./meta.js";

export default rule({
  id: "paging.later-page-has-previous",
  level: "MUST",
  says: "On every page but the first, previous_page_url is the absolute URL of the page before.",
  cites: "#/components/schemas/PageMeta/properties/previous_page_url",
  on: lists,
  evidence(call, history) {
    const before = history.before();
    if (!before || before.disturbed || !call.meta) return;
    // If all rows of the previous page may have been deleted, this page may be the first.
    const stands = history.soleWriter && [...before.ids].some((sid) => history.exists(history.settled(sid)));
    if (call.meta.previous_page_url === null && !stands) return;
    // By its position in the walk, or by its own `page`, which is the subject of another rule (`paging.page-counts-on`).
    return { call, meta: call.meta, indices: [before.number, before.index] };
  },
  judge({ call, meta, indices }) {
    const url = meta.previous_page_url;
    const isIndexed = indices.some((index) => isOrIsAbsent(url, "Page", index));
    if (isOfThisList(url, call) && isOfItsSize(url, { meta, call }) && isIndexed) return;
    return { at: "/meta/previous_page_url", expected: "the absolute URL of the page before", actual: url };
  },
});
