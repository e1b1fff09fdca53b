import { restingAsSet } from "../resting.js";

export default restingAsSet(["FetchSyncMapPermission", "ListSyncMapPermission"], {
  id: "permission.rests",
  says: "A permission shows what was set last, in every response.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/get",
  holds: ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions/get"],
});
