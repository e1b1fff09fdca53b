import { rule } from "../../../src/audit/rule.js";
import { isSet } from "../set.js";

export default rule({
  id: "permission.shows-what-was-set",
  level: "SHOULD",
  says: "A permission that is set shows Read, Write and Manage as they were sent.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps~1{MapSid}~1Permissions~1{Identity}/post",
  holds: ["Read", "Write", "Manage"].map(
    (name) => `#/components/schemas/UpdateSyncMapPermissionRequest/properties/${name}`,
  ),
  on: ["UpdateSyncMapPermission"],
  evidence: ({ form, shown }) =>
    shown.flatMap(({ it }) =>
      Object.entries({ read: form?.Read, write: form?.Write, manage: form?.Manage })
        .filter(([property, sent]) => property in it && (sent === "true" || sent === "false"))
        .map(([property, sent]) => ({ property, sent, it })),
    ),
  judge({ property, sent, it }) {
    if (isSet({ property, sent }, it)) return;
    return { at: `/${property}`, expected: `${sent}, as in the request`, actual: Reflect.get(it, property) };
  },
});
