import { rule } from "../../../src/audit/rule.js";

/** An empty name may be treated as absent; whether it is refused is the subject of another rule (`name.empty-is-refused`). */
export default rule({
  id: "name.given-is-kept",
  level: "MUST",
  says: "A Map that is created with a unique name has that name.",
  cites: "#/components/schemas/CreateSyncMapRequest/properties/UniqueName",
  on: ["CreateSyncMap"],
  evidence: ({ maps, form }) =>
    form?.UniqueName === undefined ? [] : maps.map(({ map }) => ({ given: form.UniqueName, name: map.unique_name })),
  judge({ given, name }) {
    if (given === name || (given === "" && name === null)) return;
    return { at: "/unique_name", expected: "the UniqueName of the request", actual: name };
  },
});
