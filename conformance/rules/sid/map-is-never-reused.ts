import { rule } from "../../../src/audit/rule.js";
import { isObject } from "../../../src/http/json.js";

export default rule({
  id: "sid.map-is-never-reused",
  level: "MUST",
  says: "A new Map gets a SID that no other Map has or had.",
  cites: "#/components/schemas/SyncMap/properties/sid",
  on: ["CreateSyncMap"],
  evidence: ({ maps, json, exchange }, history) =>
    maps.map(({ map }) => {
      const before = history.settled(map.sid);
      // Some recorders write an exchange twice.
      const again =
        exchange.source !== undefined && before !== undefined && !before.deleted && isPartOf(before.first, json);
      return { sid: map.sid, taken: before !== undefined && !again };
    }),
  judge: ({ sid, taken }) =>
    taken ? { at: "/sid", expected: "a SID that no Map had before", actual: sid } : undefined,
});

/** Whether an object has all members of another. */
function isPartOf(part: object, whole: unknown): boolean {
  return Object.entries(part).every(
    ([name, value]) => isObject(whole) && JSON.stringify(whole[name]) === JSON.stringify(value),
  );
}
