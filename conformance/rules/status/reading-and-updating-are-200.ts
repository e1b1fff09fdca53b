import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "status.reading-and-updating-are-200",
  level: "SHOULD",
  says: "A fetch, a list and an update are answered with 200.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/get/responses/200",
  holds: [
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/post/responses/200",
  ],
  on: ["FetchSyncMap", "ListSyncMap", "UpdateSyncMap"],
  evidence: ({ succeeded, status }) => (succeeded ? { status } : undefined),
  judge: ({ status }) => (status === 200 ? undefined : { at: "status", expected: "200", actual: status }),
});
