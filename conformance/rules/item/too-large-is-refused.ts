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

/** Counted in UTF-8. Data that is too large only because of its whitespace is not judged. */
function isTooLarge(data: string | undefined): boolean {
  if (data === undefined || data.length * 3 <= 16_384) return false;
  return Buffer.byteLength(data.replaceAll(/\s/g, "")) > 16_384;
}
