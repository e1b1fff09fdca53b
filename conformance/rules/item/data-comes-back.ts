import { rule } from "../../../src/audit/rule.js";
import { valueIn } from "../../../src/http/json.js";
import { isSameJson } from "../json.js";

export default rule({
  id: "item.data-comes-back",
  level: "SHOULD",
  says: "A new item shows the JSON data that it was created with.",
  cites: "#/components/schemas/SyncMapItem/properties/data",
  holds: ["#/x-statements/items", "#/x-statements/item-resource"],
  on: ["CreateSyncMapItem"],
  evidence({ form, shown }) {
    const sent = valueIn(form?.Data);
    return sent ? shown.filter(({ it }) => "data" in it).map(({ it }) => ({ sent: sent.value, data: it.data })) : [];
  },
  judge: ({ sent, data }) =>
    isSameJson(sent, data) ? undefined : { at: "/data", expected: "the Data of the request", actual: data },
});
