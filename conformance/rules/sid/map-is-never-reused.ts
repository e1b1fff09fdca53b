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
      const first = history.settled(map.sid)?.first;
      // Some recorders write one exchange twice.
      const again = (): boolean => exchange.source !== undefined && isPartOf(first, json);
      return { sid: map.sid, taken: first !== undefined && !again() };
    }),
  judge: ({ sid, taken }) =>
    taken ? { at: "/sid", expected: "a SID that no Map had before", actual: sid } : undefined,
});

/** Whether an object has all members of another. */
function isPartOf(part: object | undefined, whole: unknown): boolean {
  return Object.entries(part ?? {}).every(
    ([name, value]) => isObject(whole) && JSON.stringify(whole[name]) === JSON.stringify(value),
  );
}
