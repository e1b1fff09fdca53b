import { idOf } from "../../../src/audit/about.js";
import { type Piece, rule } from "../../../src/audit/rule.js";
import { isFirst } from "../paging/meta.js";
import { lastsIn } from "../subjects.js";
import { printable } from "../text.js";

/**
 * The position of a deleted Map in the list is unknown. A pass needs a complete walk from the first page to the last that began after the
 * deletion; a fault shows on any page that lists the Map.
 */
export default rule({
  id: "lifecycle.deleted-is-not-listed",
  level: "MUST",
  says: "A deleted resource is in no list.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  on: ["ListSyncMap", "ListSyncMapItem", "ListService"],
  evidence(call, history) {
    if (!history.hasDeleted || !lastsIn(call, history)) return;
    const shown: readonly Piece[] = call.shown;
    const found = shown.filter(({ it }) => history.settled(idOf(call, it))?.deleted);
    if (found.length > 0) return found.map(({ at, it }) => ({ at, id: idOf(call, it) }));
    const before = history.before();
    const isWhole = call.meta?.next_page_url === null && (before ? !before.disturbed : isFirst(call));
    return isWhole ? [{ at: "", id: undefined }] : [];
  },
  judge: ({ at, id }) =>
    id === undefined ? undefined : { at, expected: `no ${printable(id)}, which was deleted`, actual: printable(id) },
});
