import { rule } from "../../../src/audit/rule.js";
import { valueIn } from "../../../src/http/json.js";
import { isSameJson } from "../json.js";

export default rule({
  id: "item.update-replaces-data",
  level: "SHOULD",
  says: "An update of an item's data replaces all of it: the old data is not merged in.",
  cites: "#/x-statements/item-replacement",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/post"],
  on: ["UpdateSyncMapItem"],
  evidence({ form, shown }) {
    const sent = valueIn(form?.Data);
    return sent ? shown.filter(({ it }) => "data" in it).map(({ it }) => ({ sent: sent.value, data: it.data })) : [];
  },
  judge: ({ sent, data }) =>
    isSameJson(sent, data)
      ? undefined
      : { at: "/data", expected: "the Data of the request, and no more", actual: data },
});
