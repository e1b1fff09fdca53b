import type { Call } from "../../../src/api/call.js";
import { formType } from "../../../src/http/form.js";
import { isObject } from "../../../src/http/json.js";
import { jsonIn } from "../json.js";
import { isPlainTtl } from "../ttl/granted.js";

type Writing = Call<"CreateSyncMapItem" | "UpdateSyncMapItem">;

/** Whether nobody could find fault with what is sent to make or to change an item, whatever is there. */
export function isGoodItem(call: Writing): boolean {
  const { form } = call;
  const ttls = [form?.Ttl, form?.ItemTtl, form?.CollectionTtl].filter((ttl) => ttl !== undefined);
  return isGoodBesideTtl(call) && form?.Data !== undefined && ttls.every(isPlainTtl);
}

/** Whether nobody could find fault with anything of it but its time-to-live. */
export function isGoodBesideTtl({ op, form, unknown, repeated, exchange }: Writing): boolean {
  if (!form || unknown.length > 0 || repeated.length > 0) return false;
  if (exchange.request.headers["content-type"] !== formType) return false;
  if (form.Data !== undefined && !isGoodData(form.Data)) return false;
  return op === "UpdateSyncMapItem" || (form.Data !== undefined && isGoodKey(form.Key));
}

/** Sources differ on whether 256 characters are the most, or 320, and on whether data may be anything but an object. */
const isGoodKey = (key: string | undefined): boolean => key !== undefined && key !== "" && key.length <= 256;
const isGoodData = (text: string): boolean => text.length <= 4096 && isObject(jsonIn(text)?.value);
