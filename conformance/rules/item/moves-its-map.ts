import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "item.moves-its-map",
  level: "SHOULD",
  says: "Creating, updating or deleting an item changes the revision of its Map.",
  cites: "#/x-statements/item-moves-map",
  with: "items",
  on: ["FetchSyncMap"],
  evidence({ maps }, history) {
    const moved = history.moved();
    return moved ? maps.map(({ map }) => ({ before: moved.revision, now: map.revision })) : [];
  },
  judge: ({ before, now }) =>
    before === now
      ? { at: "/revision", expected: `another than ${String(before)}, as its items have changed since`, actual: now }
      : undefined,
});
