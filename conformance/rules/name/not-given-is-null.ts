import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "name.not-given-is-null",
  level: "MUST",
  says: "A Map that is created without a unique name has none.",
  cites: "#/x-statements/presence",
  needs: "unbounded",
  on: ["CreateSyncMap"],
  evidence: ({ maps, form, repeated }) =>
    form && form.UniqueName === undefined && !repeated.includes("UniqueName")
      ? maps.filter(({ map }) => "unique_name" in map).map(({ map }) => ({ name: map.unique_name }))
      : [],
  judge({ name }) {
    if (name === null) return;
    return { at: "/unique_name", expected: "null, as the request gave no UniqueName", actual: name };
  },
});
