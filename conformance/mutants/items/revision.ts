import type { Row } from "../../../src/mock/store.js";
import type { World } from "../../../src/mock/world.js";
import { answering, inModel, inShown, type Mutant, together } from "../mutant.js";
import { isItem, ofItems, showing } from "./items.js";

const mapOf = ({ path, parent }: Row, store: World["store"]): Row | undefined =>
  store.get("SyncMap", path.ServiceSid ?? "", parent);

export const revisionMutants: readonly Mutant[] = ofItems([
  {
    breaks: "item.revision-moves",
    by: "does not count an update that sets the same members",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        if (!String(change.inputs?.Data).includes('"d"')) return updated;
        const uncounted = { ...updated, revision: row.revision };
        store.put(uncounted);
        return uncounted;
      },
    })),
  },
  {
    breaks: "item.revision-moves",
    by: "counts no updates of items",
    also: ["item.match-is-served"],
    fault: together(inShown(showing, { revision: () => "0" }), resting("SyncMapItem")),
  },
  {
    breaks: "item.moves-its-map",
    by: "does not count what happens to items",
    fault: together(
      inShown(["FetchSyncMap", "CreateSyncMap", "UpdateSyncMap", "ListSyncMap"], { revision: () => "0" }),
      resting("SyncMap"),
    ),
  },
  {
    breaks: "item.moves-its-map",
    by: "does not count that items are deleted",
    fault: inModel((sane, { store }) => ({
      remove(row) {
        const map = isItem(row) ? mapOf(row, store) : undefined;
        sane.remove(row);
        if (map) store.put(map);
      },
    })),
  },
  {
    breaks: "item.dates-its-map",
    by: "leaves the date of the Map when items change",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const before = isItem(row) ? mapOf(row, store) : undefined;
        const updated = sane.update(row, change);
        const map = before && mapOf(row, store);
        if (map) store.put({ ...map, updated: before.updated });
        return updated;
      },
    })),
  },
]);

/** Keeps the entity tag of a resource unchanged in all answers. */
function resting(resource: string) {
  return answering((response, call) =>
    call?.operation.resource.name === resource && response.headers.etag
      ? { ...response, headers: { ...response.headers, etag: '"0"' } }
      : response,
  );
}
