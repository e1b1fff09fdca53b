/** What a call is about and what it may change, as far as its operation, path and form tell. */
import type { AnyCall, MapCall } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import type { Thing } from "./history.js";

/** The SID, key or identity of a thing in an answer; undefined if it shows none. */
export function idOf({ operation: { resource } }: Pick<AnyCall, "operation">, it: Thing): string | undefined {
  const [name = "sid"] = resource.keys;
  const id = it[name];
  return typeof id === "string" ? id : undefined;
}

/** The SID, key, identity or name of what a call is about: from its path, or from the form that creates an item; undefined if none. */
export function idIn(call: AnyCall): string | undefined {
  switch (call.op) {
    case "FetchSyncMap":
    case "UpdateSyncMap":
    case "DeleteSyncMap":
    case "FetchService":
    case "UpdateService":
    case "DeleteService":
      return call.path.Sid;
    case "FetchSyncMapItem":
    case "UpdateSyncMapItem":
    case "DeleteSyncMapItem":
      return call.path.Key;
    case "FetchSyncMapPermission":
    case "UpdateSyncMapPermission":
    case "DeleteSyncMapPermission":
      return call.path.Identity;
    case "CreateSyncMapItem":
      return call.form?.Key;
    default:
      return undefined;
  }
}

const creations: ReadonlySet<string> = new Set(["CreateSyncMap", "CreateSyncMapItem", "CreateService"]);
const makersAndDeleters: ReadonlySet<string> = new Set([
  ...creations,
  "UpdateSyncMapPermission",
  "DeleteSyncMap",
  "DeleteSyncMapItem",
  "DeleteSyncMapPermission",
  "DeleteService",
]);

/** Whether a call creates something that did not exist before. */
export const isCreation = ({ op }: AnyCall): boolean => creations.has(op);

/** Whether a call may create or delete something of the kind that it is about. */
export const makesOrDeletes = ({ op }: AnyCall): boolean => makersAndDeleters.has(op);

/** The Map that a call may change, by SID or name. Items are part of their Map; for permissions, nothing documented rules it out. */
export function mapChangedBy(call: AnyCall): string | undefined {
  switch (call.op) {
    case "UpdateSyncMap":
    case "DeleteSyncMap":
      return call.path.Sid;
    case "CreateSyncMapItem":
    case "UpdateSyncMapItem":
    case "DeleteSyncMapItem":
    case "UpdateSyncMapPermission":
    case "DeleteSyncMapPermission":
      return call.path.MapSid;
    default:
      return undefined;
  }
}

/** The Map that the item or permission of a call belongs to, by SID or name; undefined for other calls. */
export function mapAbove(call: AnyCall): string | undefined {
  return "MapSid" in call.path ? call.path.MapSid : undefined;
}

/** The Service that a call is about or that its Map is in; undefined if there is none. */
export function serviceIn({ path }: AnyCall): string | undefined {
  if ("ServiceSid" in path) return path.ServiceSid;
  return "Sid" in path ? path.Sid : undefined;
}

const writes = /^(Create|Update|Delete)/;

/** Whether `other` may change the neighbour with this id, which `call` is about. */
export function disturbs(other: AnyCall, call: AnyCall, id: string): boolean {
  if (!writes.test(other.op)) return false;
  const { op } = other;
  const isOfSame = other.operation.resource === call.operation.resource;
  const above = mapAbove(call);
  if (op === "DeleteService") return above !== undefined || (isOfSame && isMaybe(other.path.Sid, id, "service"));
  if (above === undefined) return isOfSame && op === "UpdateService" && isMaybe(other.path.Sid, id, "service");
  if (op === "DeleteSyncMap") return isMaybe(other.path.Sid, above, "map");
  return isOfSame && isMaybe(mapAbove(other) ?? "", above, "map") && (idIn(other) ?? id) === id; // an unrecorded form may name any key
}

/** Whether two SIDs or names may stand for the same thing: a name may stand for any. */
function isMaybe(one: string, other: string, kind: "map" | "service"): boolean {
  if (!isSidOf(kind, one) || !isSidOf(kind, other)) return true;
  return one.toLowerCase() === other.toLowerCase();
}

export const homeOf = ({ base, path }: MapCall): string => `${base} ${path.ServiceSid.toLowerCase()}`;
