import { idOf } from "../../../src/audit/about.js";
import { rule } from "../../../src/audit/rule.js";
import { isSameJson } from "../json.js";

export default rule({
  id: "item.data-rests",
  level: "SHOULD",
  says: "An item shows the data that was set last, in every response; a refused request sets none.",
  cites: "#/components/schemas/SyncMapItem/properties/data",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/get"],
  assumes: "sole-writer",
  on: ["FetchSyncMapItem", "ListSyncMapItem"],
  evidence: (call, history) =>
    call.shown.flatMap(({ at, it }) => {
      const before = history.settled(idOf(call, it))?.current;
      return before && "data" in before && "data" in it ? [{ at, before: before.data, now: it.data }] : [];
    }),
  judge: ({ at, before, now }) =>
    isSameJson(before, now)
      ? undefined
      : { at: `${at}/data`, expected: "the same as before, as nothing has changed it", actual: now },
});
