import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "service.names-are-its-own",
  level: "SHOULD",
  says: "A unique name that is taken in one Service is free in another.",
  cites: "#/x-statements/name-scope",
  assumes: "sole-writer",
  on: ["CreateSyncMap"],
  evidence({ form, status, succeeded }, history) {
    const name = form?.UniqueName;
    if (name === undefined || (!succeeded && status !== 409)) return; // other refusals say nothing about the name
    return history.isHeldElsewhere(name) && !history.mayBeTaken(name) ? { status } : undefined;
  },
  judge({ status }) {
    if (status !== 409) return;
    return { at: "status", expected: "not 409, as only another Service has a Map of this name", actual: status };
  },
});
