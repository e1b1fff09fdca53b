import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "item.too-large-is-refused",
  level: "SHOULD",
  says: "Data of more than 16 KiB is refused.",
  cites: "#/x-problems/data-too-large",
  holds: ["#/components/schemas/Data"],
  on: ["CreateSyncMapItem", "UpdateSyncMapItem"],
  evidence: (call) => (isTooLarge(call.form?.Data) ? answered(call) : undefined),
  judge: unlessRefused,
});

/** In UTF-8; of a text that is so only with its spaces, nobody knows. */
function isTooLarge(data: string | undefined): boolean {
  if (data === undefined || data.length * 3 <= 16_384) return false;
  return Buffer.byteLength(data.replaceAll(/\s/g, "")) > 16_384;
}
