import type { Call } from "../../../src/api/call.js";
import { areGood, isPlainForm } from "../good.js";

type Writing = Call<"CreateSyncMapItem" | "UpdateSyncMapItem">;

/** Whether nobody could find fault with what is sent to make or to change an item, whatever is there. */
export function isGoodItem(call: Writing): boolean {
  return isGoodBesideTtl(call) && call.form?.Data !== undefined && areGood(call.form);
}

/** Whether nobody could find fault with anything of it but its time-to-live. */
export function isGoodBesideTtl(call: Writing): boolean {
  const { op, form } = call;
  if (!form || !isPlainForm(call) || !areGood(form, (name) => !name.endsWith("Ttl"))) return false;
  return op === "UpdateSyncMapItem" || (form.Data !== undefined && form.Key !== undefined);
}
