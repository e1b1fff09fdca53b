import type { AnyCall } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import { rule } from "../../../src/audit/rule.js";
import { areGood, isEnough, isPlainForm, isPlainPath } from "../good.js";
import { allOperations } from "../subjects.js";

/** Statuses that blame the form of the request. That it broke the server is another rule's business (`status.no-request-breaks-the-server`). */
const blaming = (status: number): boolean => [400, 405, 411, 413, 415, 422].includes(status);

export default rule({
  id: "status.good-request-is-served",
  level: "MUST",
  says: "A request that is as documented is not refused for its form.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/post",
  holds: ["#/x-statements/rest"],
  on: allOperations,
  evidence: (call, history) => (isGood(call, history) ? { status: call.status } : undefined),
  judge: ({ status }) =>
    blaming(status) ? { at: "status", expected: "no refusal of a good request", actual: status } : undefined,
});

/** Whether nobody could find fault with a request; what the documentation leaves open is not good enough. */
function isGood(call: AnyCall, history: History): boolean {
  const { path, query, form, unknown, repeated, operation, exchange } = call;
  if (unknown.length > 0 || repeated.length > 0 || !isPlainPath(path) || !areGood(query)) return false;
  if (exchange.request.headers["if-match"] !== undefined) return false;
  if (!operation.takesForm) return true;
  return isPlainForm(call) && areGood(form ?? {}) && isEnough(call) && isFree(call, history);
}

/** Whether nothing has the name or the key that a creation asks for: one that is taken may be refused with any 4xx. */
function isFree(call: AnyCall, history: History): boolean {
  if (call.op === "CreateSyncMap") {
    const name = call.form?.UniqueName;
    return name === undefined || (history.soleWriter && !history.holder(name));
  }
  if (call.op !== "CreateSyncMapItem") return true;
  return history.soleWriter && history.above()?.exists === true && !history.known(call.form?.Key);
}
