import { rule } from "../../../src/audit/rule.js";
import { askedOf } from "./listed.js";

export default rule({
  id: "item.bounds-exclude-if-asked",
  level: "SHOULD",
  says: "With Bounds=exclusive, the item whose key equals From is not in the list, in either order.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/parameters/1",
  on: ["ListSyncMapItem"],
  evidence(call, history) {
    const asked = askedOf(call, history);
    if (!call.meta || asked?.From === undefined || asked.Bounds !== "exclusive") return;
    return { place: call.shown.find(({ it }) => it.key === asked.From)?.at };
  },
  judge: ({ place }) =>
    place === undefined
      ? undefined
      : { at: place, expected: "no item whose key is that of From, as the bounds are exclusive", actual: "that one" },
});
