import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "item.revision-moves",
  level: "SHOULD",
  says: "An update of its data changes the revision of an item.",
  cites: "#/components/schemas/SyncMapItem/properties/revision",
  assumes: "sole-writer",
  on: ["UpdateSyncMapItem"],
  evidence({ form, shown }, history) {
    const before = history.lasting()?.current?.revision;
    return form?.Data === undefined || before === undefined
      ? []
      : shown.filter(({ it }) => "revision" in it).map(({ it }) => ({ before, now: it.revision }));
  },
  judge: ({ before, now }) =>
    before === now
      ? { at: "/revision", expected: `another than ${String(before)}, which it was before`, actual: now }
      : undefined,
});
