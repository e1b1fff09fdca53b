import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { keyOf, metaOf } from "./meta.js";

export default rule({
  id: "paging.key-names-the-list",
  level: "MUST",
  says: "meta.key is the name of the property that holds the list.",
  cites: "#/components/schemas/PageMeta/properties/key",
  on: lists,
  evidence: (call) => metaOf(call).map(({ meta }) => ({ meta, key: keyOf(call) })),
  judge: ({ meta, key }) => (meta.key === key ? undefined : { at: "/meta/key", expected: key, actual: meta.key }),
});
