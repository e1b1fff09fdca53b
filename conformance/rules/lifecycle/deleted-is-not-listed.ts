import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "lifecycle.deleted-is-not-listed",
  level: "MUST",
  says: "A deleted Map is in no list.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete",
  on: ["ListSyncMap"],
  evidence: ({ maps }, history) =>
    history.hasDeleted
      ? maps.map(({ at, map }) => ({ at, sid: map.sid, deleted: history.settled(map.sid)?.deleted ?? false }))
      : [],
  judge: ({ at, sid, deleted }) =>
    deleted ? { at, expected: `no ${String(sid)}, which was deleted`, actual: sid } : undefined,
});
