import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "permission.identity-is-kept",
  level: "SHOULD",
  says: "A permission shows exactly the identity in the path of the request.",
  cites: "#/components/schemas/SyncMapPermission/properties/identity",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/parameters/2"],
  on: ["FetchSyncMapPermission", "UpdateSyncMapPermission"],
  evidence: ({ path, shown }) => shown.map(({ it }) => ({ asked: path.Identity, identity: it.identity })),
  judge: ({ asked, identity }) =>
    asked === identity ? undefined : { at: "/identity", expected: "the identity of the request", actual: identity },
});
