/** Requests that every service must accept. Values whose validity the documentation leaves open do not count as good. */
import type { AnyCall } from "../../src/api/call.js";
import { formType } from "../../src/http/form.js";
import { isObject, valueIn } from "../../src/http/json.js";
import { isMalformed } from "./name/malformed.js";
import { validSize } from "./paging/meta.js";
import { isSid } from "./text.js";
import { isPlainTtl } from "./ttl/granted.js";

type Sent = Readonly<Record<string, string | undefined>>;

/** A name that must be accepted. Sources differ on whether the limit is 256 or 320 characters; likewise for keys. */
const isPlainName = (name: string): boolean => name.length <= 256 && !isMalformed(name);
const isPlainKey = (key: string): boolean => key !== "" && key.length <= 256;

const isTruth = (text: string): boolean => text === "true" || text === "false";

/** The good values of each parameter. A page token or index is good only if the service handed it out. */
const good: Readonly<Record<string, (text: string) => boolean>> = {
  ServiceSid: (text) => isSid("IS", text),
  MapSid: (text) => isSid("MP", text) || isPlainName(text),
  Sid: (text) => isSid("MP", text) || isSid("IS", text) || isPlainName(text),
  Key: isPlainKey,
  Identity: isPlainKey,
  PageSize: (text) => (validSize(text) ?? 101) <= 100,
  Order: (text) => text === "asc" || text === "desc",
  Bounds: (text) => text === "inclusive" || text === "exclusive",
  From: isPlainKey,
  UniqueName: isPlainName,
  Ttl: isPlainTtl,
  ItemTtl: isPlainTtl,
  CollectionTtl: isPlainTtl,
  // Sources differ on whether data must be an object, and on whether anything is deducted from the 16 KiB.
  Data: (text) => text.length <= 15_360 && Buffer.byteLength(text) <= 15_360 && isObject(valueIn(text)?.value),
  Read: isTruth,
  Write: isTruth,
  Manage: isTruth,
  FriendlyName: (text) => text !== "" && text.length <= 255,
  WebhookUrl: (text) => text.length <= 512 && /^https:\/\/[a-z][\w.-]+(\/[\w/.-]*)?$/.test(text),
  WebhooksFromRestEnabled: isTruth,
  ReachabilityWebhooksEnabled: isTruth,
  AclEnabled: isTruth,
  ReachabilityDebouncingEnabled: isTruth,
  ReachabilityDebouncingWindow: (text) => /^\d{4,5}$/.test(text) && Number(text) >= 1000 && Number(text) <= 30_000,
};

/** Whether all values sent under these names are good. */
export function areGood(sent: Sent, among: (name: string) => boolean = () => true): boolean {
  for (const name in sent) {
    const text = sent[name];
    if (text !== undefined && among(name) && !good[name]?.(text)) return false;
  }
  return true;
}

/** Whether every client can send a path and every server can read it, unlike slashes in a name and names of dots only. */
function isPlainPath(path: Sent): boolean {
  for (const name in path) if (/[/\\]|^\.+$/.test(path[name] ?? "")) return false;
  return areGood(path);
}

/** Whether a form is as documented, with each parameter known and sent once. */
export function isPlainForm({ form, unknown, repeated, exchange }: AnyCall): boolean {
  if (!form || unknown.length > 0 || repeated.length > 0) return false;
  return exchange.request.headers["content-type"] === formType;
}

/** Whether a form has the required parameters. Whether an update may be empty is open. */
function isEnough({ op, form }: AnyCall): boolean {
  const sent: Sent = form ?? {};
  const has = (name: string): boolean => sent[name] !== undefined;
  switch (op) {
    case "CreateSyncMapItem":
      return has("Key") && has("Data");
    case "UpdateSyncMapItem":
      return has("Data") || has("Ttl") || has("ItemTtl"); // CollectionTtl alone is not enough
    case "UpdateSyncMapPermission":
      return has("Read") && has("Write") && has("Manage");
    case "UpdateSyncMap":
    case "UpdateService":
      return Object.keys(sent).length > 0;
    default:
      return true;
  }
}

/** Whether a condition was sent, or may have been because the recording does not contain the request's headers. */
function isConditional({ operation, exchange }: AnyCall): boolean {
  const { headers } = exchange.request;
  if (headers["if-match"] !== undefined) return true;
  return "If-Match" in operation.headers && Object.keys(headers).every((name) => name === "content-type");
}

/** Whether a request must be accepted, whatever exists. */
export function isGood(call: AnyCall): boolean {
  const { path, query, form, unknown, repeated, operation } = call;
  if (unknown.length > 0 || repeated.length > 0 || !isPlainPath(path) || !areGood(query)) return false;
  if (isConditional(call)) return false;
  return !operation.takesForm || (isPlainForm(call) && areGood(form ?? {}) && isEnough(call));
}
