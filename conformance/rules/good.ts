/** Requests that nobody could find fault with; what the documentation leaves open is not good enough. */
import type { AnyCall } from "../../src/api/call.js";
import { formType } from "../../src/http/form.js";
import { isObject, valueIn } from "../../src/http/json.js";
import { isMalformed } from "./name/malformed.js";
import { validSize } from "./paging/meta.js";
import { isSid } from "./text.js";
import { isPlainTtl } from "./ttl/granted.js";

type Sent = Readonly<Record<string, string | undefined>>;

/** A name that nobody refuses: sources differ on whether 256 characters are the most, or 320; and on keys likewise. */
const isPlainName = (name: string): boolean => name.length <= 256 && !isMalformed(name);
const isPlainKey = (key: string): boolean => key !== "" && key.length <= 256;

const isTruth = (text: string): boolean => text === "true" || text === "false";

/** What is good of each parameter. The token and the index of a page are good only if the service handed them out. */
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
  // Sources differ on whether data may be anything but an object, and on whether something is taken off the 16 KiB.
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

/** Whether all that is sent under these names is good. */
export function areGood(sent: Sent, among: (name: string) => boolean = () => true): boolean {
  for (const name in sent) {
    const text = sent[name];
    if (text !== undefined && among(name) && !good[name]?.(text)) return false;
  }
  return true;
}

/** Whether a path can be sent by every client and read by every server: a slash in a name, and dots alone, cannot. */
function isPlainPath(path: Sent): boolean {
  for (const name in path) if (/[/\\]|^\.+$/.test(path[name] ?? "")) return false;
  return areGood(path);
}

/** Whether a form is sent as documented, each parameter known and once. */
export function isPlainForm({ form, unknown, repeated, exchange }: AnyCall): boolean {
  if (!form || unknown.length > 0 || repeated.length > 0) return false;
  return exchange.request.headers["content-type"] === formType;
}

/** Whether a form has what it cannot be without. Whether an update may be empty is open. */
function isEnough({ op, form }: AnyCall): boolean {
  const sent: Sent = form ?? {};
  const has = (name: string): boolean => sent[name] !== undefined;
  switch (op) {
    case "CreateSyncMapItem":
      return has("Key") && has("Data");
    case "UpdateSyncMapItem":
      return has("Data") || has("Ttl") || has("ItemTtl"); // CollectionTtl is none that may be alone
    case "UpdateSyncMapPermission":
      return has("Read") && has("Write") && has("Manage");
    case "UpdateSyncMap":
    case "UpdateService":
      return Object.keys(sent).length > 0;
    default:
      return true;
  }
}

/** Whether a condition was asked for; where it could be, it may have been, if a recording holds nothing of what headers were sent. */
function isConditional({ operation, exchange }: AnyCall): boolean {
  const { headers } = exchange.request;
  if (headers["if-match"] !== undefined) return true;
  return "If-Match" in operation.headers && Object.keys(headers).every((name) => name === "content-type");
}

/** Whether nobody could find fault with a request, whatever is there. */
export function isGood(call: AnyCall): boolean {
  const { path, query, form, unknown, repeated, operation } = call;
  if (unknown.length > 0 || repeated.length > 0 || !isPlainPath(path) || !areGood(query)) return false;
  if (isConditional(call)) return false;
  return !operation.takesForm || (isPlainForm(call) && areGood(form ?? {}) && isEnough(call));
}
