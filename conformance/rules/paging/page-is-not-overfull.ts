import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "paging.page-is-not-overfull",
  level: "MUST",
  says: "A page holds at most meta.page_size Maps.",
  cites: "#/components/schemas/PageMeta/properties/page_size",
  on: ["ListSyncMap"],
  evidence: ({ meta, maps }) =>
    typeof meta?.page_size === "number" ? { size: meta.page_size, count: maps.length } : undefined,
  judge: ({ size, count }) =>
    count <= size
      ? undefined
      : { at: "/maps", expected: `at most ${size} Maps (meta.page_size)`, actual: `${count} Maps` },
});
