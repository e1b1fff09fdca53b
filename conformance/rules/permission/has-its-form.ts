import { ruleOfEach } from "../../../src/audit/rule.js";
import { misshapen } from "../shape.js";
import { showPermissions } from "../subjects.js";

/** The properties that have no rule of their own. */
const properties = ["identity", "map_sid", "read", "write", "manage"];

export default ruleOfEach({
  id: "permission.has-its-form",
  level: "SHOULD",
  says: "The identity of a permission is a string, its map_sid is the SID of a Map, and Read, Write and Manage are true or false.",
  cites: "#/components/schemas/SyncMapPermission",
  holds: properties.map((name) => `#/components/schemas/SyncMapPermission/properties/${name}`),
  on: showPermissions,
  evidence: (seen) => properties.filter((name) => name in seen.it).map((name) => ({ seen, name })),
  judge: ({ seen, name }) => misshapen(seen, name),
});
