import type { Call } from "../../../src/api/call.js";
import { rule } from "../../../src/audit/rule.js";
import { answered } from "../refusal.js";
import { isPlainTtl } from "../ttl/granted.js";

export default rule({
  id: "name.conflict-is-409",
  level: "SHOULD",
  says: "A unique name that is taken is refused with 409 and code 54301.",
  cites: "#/x-problems/name-taken",
  assumes: "sole-writer",
  on: ["CreateSyncMap"],
  evidence(call, history) {
    const { form, status, problem } = call;
    if (!problem || status >= 500 || !answered(call) || isWrongInMore(call)) return;
    return history.exists(history.holder(form?.UniqueName)) ? { status, code: problem.code } : undefined;
  },
  judge({ status, code }) {
    if (status !== 409) return { at: "status", expected: "409", actual: status };
    return code === 54301 ? undefined : { at: "/code", expected: "54301", actual: code };
  },
});

/** Whether a request could be refused for another reason than its name. */
function isWrongInMore({ form, repeated }: Call<"CreateSyncMap">): boolean {
  const ttls = [form?.Ttl, form?.CollectionTtl];
  return repeated.length > 0 || ttls.some((ttl) => ttl !== undefined && !isPlainTtl(ttl));
}
