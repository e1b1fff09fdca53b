import { rule } from "../../../src/audit/rule.js";
import { creations } from "../subjects.js";

export default rule({
  id: "status.creation-is-201",
  level: "SHOULD",
  says: "A creation is answered with 201.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/post/responses/201",
  holds: [
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/post/responses/201",
    "#/paths/~1v1~1Services/post/responses/201",
  ],
  on: creations,
  evidence: ({ succeeded, status }) => (succeeded ? { status } : undefined),
  judge: ({ status }) => (status === 201 ? undefined : { at: "status", expected: "201", actual: status }),
});
