import type { MapCall } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import { rule } from "../../../src/audit/rule.js";
import { formType } from "../../../src/http/form.js";
import { isMalformed } from "../name/malformed.js";
import { validSize } from "../paging/meta.js";
import { onMaps } from "../subjects.js";
import { isSid } from "../text.js";
import { isPlainTtl } from "../ttl/granted.js";

/** Statuses that blame the form of the request. That it broke the server is another rule's business (`status.no-request-breaks-the-server`). */
const blaming = (status: number): boolean => [400, 405, 411, 413, 415, 422].includes(status);

export default rule({
  id: "status.good-request-is-served",
  level: "MUST",
  says: "A request that is as documented is not refused for its form.",
  cites: "#/paths/~1v1~1Services~1{ServiceSid}~1Maps/post",
  holds: ["#/x-statements/rest"],
  on: onMaps,
  evidence: (call, history) => (isGood(call, history) ? { status: call.status } : undefined),
  judge: ({ status }) =>
    blaming(status) ? { at: "status", expected: "no refusal of a good request", actual: status } : undefined,
});

/** Whether nobody could find fault with a request; what the documentation leaves open is not good enough. */
function isGood(call: MapCall, history: History): boolean {
  if (call.unknown.length > 0 || call.repeated.length > 0 || !isSid("IS", call.path.ServiceSid)) return false;
  if ("Sid" in call.path && !isSid("MP", call.path.Sid) && !isPlainName(call.path.Sid)) return false;
  if (call.op === "ListSyncMap") {
    const { PageSize, PageToken, Page } = call.query;
    const size = PageSize === undefined ? 50 : validSize(PageSize);
    return size !== undefined && size <= 100 && PageToken === undefined && Page === undefined;
  }
  if (call.op === "FetchSyncMap" || call.op === "DeleteSyncMap") return true;
  if (!call.form || call.exchange.request.headers["content-type"] !== formType) return false;
  const ttls = [call.form.Ttl, call.form.CollectionTtl].filter((ttl) => ttl !== undefined);
  if (!ttls.every(isPlainTtl)) return false;
  if (call.op === "UpdateSyncMap") return ttls.length > 0;
  const name = call.form.UniqueName;
  return name === undefined || (isPlainName(name) && history.soleWriter && !history.holder(name));
}

/** A name that nobody refuses: sources differ on whether 256 characters are the most, or 320. */
const isPlainName = (name: string): boolean => name.length <= 256 && !isMalformed(name);
