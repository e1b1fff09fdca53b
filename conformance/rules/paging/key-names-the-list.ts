import { rule } from "../../../src/audit/rule.js";
import { metaOf } from "./meta.js";

export default rule({
  id: "paging.key-names-the-list",
  level: "MUST",
  says: "meta.key is the name of the property that holds the Maps.",
  cites: "#/components/schemas/PageMeta/properties/key",
  on: ["ListSyncMap"],
  evidence: metaOf,
  judge: ({ meta }) => (meta.key === "maps" ? undefined : { at: "/meta/key", expected: "maps", actual: meta.key }),
});
