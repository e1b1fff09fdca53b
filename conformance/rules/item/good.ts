import type { Call } from "../../../src/api/call.js";
import { areGood, isPlainForm } from "../good.js";

type Writing = Call<"CreateSyncMapItem" | "UpdateSyncMapItem">;

/** Whether the form of a creation or update of an item must be accepted, whatever exists. */
export function isGoodItem(call: Writing): boolean {
  return isGoodBesideTtl(call) && call.form?.Data !== undefined && areGood(call.form);
}

/** Whether all of the form but its time-to-live must be accepted. */
export function isGoodBesideTtl(call: Writing): boolean {
  const { op, form } = call;
  if (!form || !isPlainForm(call) || !areGood(form, (name) => !name.endsWith("Ttl"))) return false;
  return op === "UpdateSyncMapItem" || (form.Data !== undefined && form.Key !== undefined);
}
