import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "item.needs-no-deadline",
  level: "SHOULD",
  says: "An item that is made without a time-to-live of its own does not expire by itself, and its date_expires is null.",
  cites: "#/components/schemas/SyncMapItem/properties/date_expires",
  on: ["CreateSyncMapItem"],
  evidence({ form, shown, repeated }) {
    if (!form || form.Ttl !== undefined || form.ItemTtl !== undefined || repeated.length > 0) return;
    return shown.filter(({ it }) => "date_expires" in it).map(({ it }) => ({ until: it.date_expires }));
  },
  judge: ({ until }) =>
    until === null
      ? undefined
      : { at: "/date_expires", expected: "null, as the request gave no time-to-live of the item", actual: until },
});
