import { rule } from "../../../src/audit/rule.js";
import { saysWhatIs } from "../refusal.js";
import { lists, namedIn } from "../subjects.js";
import { isSid } from "../text.js";

/** A token may expire; the documentation does not say when. */
const fresh = 60_000;

export default rule({
  id: "paging.handed-out-url-is-served",
  level: "MUST",
  says: "The next and previous page URLs in meta lead to a page.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/parameters/2",
  holds: ["#/components/parameters/PageToken"],
  on: lists,
  evidence(call, history) {
    const { status, start } = call;
    const from = history.before() ?? history.after();
    // The parent of the list may have been deleted, and another one may have its name.
    const { map } = namedIn(call);
    const mayBeGone = map !== undefined && (status === 404 || !isSid("MP", map));
    if (mayBeGone && !(history.soleWriter && history.above()?.exists)) return;
    return from && start - from.shown <= fresh && saysWhatIs({ status }) ? { status } : undefined;
  },
  judge({ status }) {
    if (status >= 200 && status < 300) return;
    return { at: "status", expected: "200, as a page's meta handed out this URL", actual: status };
  },
});
