import type { AnyCall } from "../../../src/api/call.js";
import { rule } from "../../../src/audit/rule.js";
import { allOperations } from "../subjects.js";
import { isSid } from "../text.js";

/** Judges only paths of SIDs and of keys that need no encoding, since how a message writes other names is open. */
export default rule({
  id: "problem.not-found-names-the-path",
  level: "SHOULD",
  says: "The message of code 20404 names the requested path, without the API version.",
  cites: "#/x-problems/unknown-map",
  holds: ["#/x-problems/unknown-service", "#/x-problems/unknown-item", "#/x-problems/unknown-permission"],
  on: allOperations,
  evidence(call) {
    const { problem } = call;
    const path = problem?.code === 20404 ? plainPath(call) : undefined;
    return path === undefined ? undefined : { path, message: problem?.message };
  },
  judge({ path, message }) {
    if (typeof message === "string" && message.includes(path)) return;
    return { at: "/message", expected: `to name ${path}`, actual: message };
  },
});

/** The path of a call without its version; undefined if it can be written in several ways. */
function plainPath({ operation, path }: AnyCall): string | undefined {
  const named: Readonly<Record<string, string>> = path;
  const [, ...parts] = operation.segments.map((segment) => {
    if ("literal" in segment) return segment.literal;
    const name = named[segment.parameter] ?? "";
    const isKey = segment.parameter === "Key" || segment.parameter === "Identity";
    return (isKey ? /^[\w-]+$/.test(name) : isSid("IS", name) || isSid("MP", name)) ? name : undefined;
  });
  return parts.includes(undefined) ? undefined : `/${parts.join("/")}`;
}
