import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "name.freed-by-deletion",
  level: "MUST",
  says: "The unique name of a deleted Map can be given to a new one.",
  cites: "#/x-statements/uniqueness",
  assumes: "sole-writer",
  on: ["CreateSyncMap"],
  evidence: ({ form, status }, history) => (history.freed(form?.UniqueName) === undefined ? undefined : { status }),
  judge({ status }) {
    if (status !== 409) return;
    return { at: "status", expected: "not 409, as the Map with this name was deleted", actual: status };
  },
});
