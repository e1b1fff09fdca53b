import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { keyOf } from "./meta.js";

export default rule({
  id: "paging.page-is-not-overfull",
  level: "MUST",
  says: "A page holds at most meta.page_size entries.",
  cites: "#/components/schemas/PageMeta/properties/page_size",
  on: lists,
  evidence: (call) =>
    typeof call.meta?.page_size === "number"
      ? { size: call.meta.page_size, count: call.shown.length, key: keyOf(call) }
      : undefined,
  judge: ({ size, count, key }) =>
    count <= size
      ? undefined
      : { at: `/${key}`, expected: `at most ${size} ${key} (meta.page_size)`, actual: `${count} ${key}` },
});
