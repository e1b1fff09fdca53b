import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "status.deletion-is-204",
  level: "SHOULD",
  says: "A deletion is answered with 204.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/delete/responses/204",
  holds: [
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/delete/responses/204",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/delete/responses/204",
    "#/paths/~1v1~1Services~1{Sid}/delete/responses/204",
  ],
  on: ["DeleteSyncMap", "DeleteSyncMapItem", "DeleteSyncMapPermission", "DeleteService"],
  evidence: ({ succeeded, status }) => (succeeded ? { status } : undefined),
  judge: ({ status }) => (status === 204 ? undefined : { at: "status", expected: "204", actual: status }),
});
