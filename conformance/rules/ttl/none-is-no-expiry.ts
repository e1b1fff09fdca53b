import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "ttl.none-is-no-expiry",
  level: "MUST",
  says: "A Map that is created without a time-to-live does not expire, and its date_expires is null.",
  cites: "#/x-statements/persistence",
  needs: "unbounded",
  on: ["CreateSyncMap"],
  evidence({ form, maps, repeated }) {
    if (!form || form.Ttl !== undefined || form.CollectionTtl !== undefined || repeated.length > 0) return;
    return maps.filter(({ map }) => "date_expires" in map).map(({ map }) => ({ until: map.date_expires }));
  },
  judge: ({ until }) =>
    until === null
      ? undefined
      : { at: "/date_expires", expected: "null, as the request gave no time-to-live", actual: until },
});
