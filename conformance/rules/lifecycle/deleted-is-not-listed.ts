import { rule } from "../../../src/audit/rule.js";
import { isFirst } from "../paging/meta.js";

/**
 * A deleted Map may stand on any page, and its place in the list is not known: that none is listed shows at the end of a walk from the
 * first page to the last that began after the deletion; that one is, wherever it stands.
 */
export default rule({
  id: "lifecycle.deleted-is-not-listed",
  level: "MUST",
  says: "A deleted Map is in no list.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  on: ["ListSyncMap"],
  evidence(call, history) {
    if (!history.hasDeleted) return;
    const found = call.maps.filter(({ map }) => history.settled(map.sid)?.deleted);
    if (found.length > 0) return found.map(({ at, map }) => ({ at, sid: map.sid }));
    const before = history.before();
    const isWhole = call.meta?.next_page_url === null && (before ? !before.disturbed : isFirst(call));
    return isWhole ? [{ at: "/maps", sid: undefined }] : [];
  },
  judge: ({ at, sid }) =>
    sid === undefined ? undefined : { at, expected: `no ${String(sid)}, which was deleted`, actual: sid },
});
