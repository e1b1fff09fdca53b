import { rule } from "../../../src/audit/rule.js";

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
      const again = (): boolean => exchange.source !== undefined && JSON.stringify(first) === JSON.stringify(json);
      return { sid: map.sid, taken: first !== undefined && !again() };
    }),
  judge: ({ sid, taken }) =>
    taken ? { at: "/sid", expected: "a SID that no Map had before", actual: sid } : undefined,
});
