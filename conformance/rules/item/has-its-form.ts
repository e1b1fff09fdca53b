import { ruleOfEach } from "../../../src/audit/rule.js";
import { misshapen } from "../shape.js";
import { showItems } from "../subjects.js";

/** The properties that have no rule of their own. */
const properties = ["key", "map_sid"];

export default ruleOfEach({
  id: "item.has-its-form",
  level: "SHOULD",
  says: "The key of an item is a string, and its map_sid is the SID of a Map.",
  cites: "#/components/schemas/SyncMapItem",
  holds: properties.map((name) => `#/components/schemas/SyncMapItem/properties/${name}`),
  on: showItems,
  evidence: (seen) => properties.filter((name) => name in seen.it).map((name) => ({ seen, name })),
  judge: ({ seen, name }) => misshapen(seen, name),
});
