import { rule } from "../../../src/audit/rule.js";
import { idOf } from "../../../src/audit/shelf.js";
import type { Piece } from "../subjects.js";

export default rule({
  id: "permission.rests",
  level: "SHOULD",
  says: "A permission shows what was set last, wherever it is shown.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/get",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions/get"],
  assumes: "sole-writer",
  on: ["FetchSyncMapPermission", "ListSyncMapPermission"],
  evidence(call, history) {
    const shown: readonly Piece[] = call.shown;
    return shown.flatMap(({ at, it }) => {
      const known = history.settled(idOf(call, it));
      const { current } = known ?? {};
      if (known?.createdAt === undefined || !current) return [];
      return ["read", "write", "manage"]
        .filter((name) => name in current && name in it)
        .map((name) => ({ at: `${at}/${name}`, before: current[name], now: it[name] }));
    });
  },
  judge: ({ at, before, now }) =>
    before === now ? undefined : { at, expected: `${String(before)}, as nothing has changed it`, actual: now },
});
