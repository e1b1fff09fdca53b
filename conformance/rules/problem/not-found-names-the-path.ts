import { rule } from "../../../src/audit/rule.js";
import { onMaps } from "../subjects.js";
import { isSid } from "../text.js";

/** Looks at paths of SIDs only: how a name is written in a message is open. */
export default rule({
  id: "problem.not-found-names-the-path",
  level: "SHOULD",
  says: "The message of code 20404 names the path that was asked for, without its version.",
  cites: "#/x-problems/unknown-map",
  on: onMaps,
  evidence({ path, problem }) {
    if (problem?.code !== 20404 || !isSid("IS", path.ServiceSid)) return;
    const sid = "Sid" in path ? path.Sid : undefined;
    if (sid !== undefined && !isSid("MP", sid)) return;
    return { path: `/Services/${path.ServiceSid}/Maps${sid === undefined ? "" : `/${sid}`}`, message: problem.message };
  },
  judge({ path, message }) {
    if (typeof message === "string" && message.includes(path)) return;
    return { at: "/message", expected: `to name ${path}`, actual: message };
  },
});
