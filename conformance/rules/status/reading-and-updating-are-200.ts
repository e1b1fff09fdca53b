import { rule } from "../../../src/audit/rule.js";
import { creations, showAny } from "../subjects.js";

type Creation = (typeof creations)[number];
const isNoCreation = (op: (typeof showAny)[number]): op is Exclude<(typeof showAny)[number], Creation> =>
  !creations.some((each) => each === op);

export default rule({
  id: "status.reading-and-updating-are-200",
  level: "SHOULD",
  says: "A fetch, a list and an update are answered with 200.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/get/responses/200",
  holds: [
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Items~1{Key}/post/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/get/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/post/responses/200",
    "#/paths/~1v1~1Services/get/responses/200",
    "#/paths/~1v1~1Services~1{Sid}/get/responses/200",
    "#/paths/~1v1~1Services~1{Sid}/post/responses/200",
    "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{Sid}/post/responses/200",
  ],
  on: showAny.filter(isNoCreation),
  evidence: ({ succeeded, status }) => (succeeded ? { status } : undefined),
  judge: ({ status }) => (status === 200 ? undefined : { at: "status", expected: "200", actual: status }),
});
