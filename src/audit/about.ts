/** What a call is about, and what it may change, as its operation, its path and its form say by themselves. */
import type { AnyCall, MapCall } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import type { Thing } from "./history.js";

/** The SID, the key or the identity of what an answer shows; undefined if it shows none. */
export function idOf({ operation: { resource } }: Pick<AnyCall, "operation">, it: Thing): string | undefined {
  const [name = "sid"] = resource.keys;
  const id = it[name];
  return typeof id === "string" ? id : undefined;
}

/** What the path names, if it names one of what the call is about. */
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

/** Whether what a call makes was not there before. */
export const isCreation = ({ op }: AnyCall): boolean => creations.has(op);

/** Whether a call may have made one of what it is about, or deleted one. */
export const makesOrDeletes = ({ op }: AnyCall): boolean => makersAndDeleters.has(op);

/** The Map that a call may change, by its SID or its name: an item is a part of it, and of a permission nobody says that it is none. */
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

/** The Map that a call lies under, by its SID or its name; undefined if it lies under none. */
export function mapAbove(call: AnyCall): string | undefined {
  return "MapSid" in call.path ? call.path.MapSid : undefined;
}

/** The Service that a call is about or within; undefined if it is about none. */
export function serviceIn({ path }: AnyCall): string | undefined {
  if ("ServiceSid" in path) return path.ServiceSid;
  return "Sid" in path ? path.Sid : undefined;
}

const writes = /^(Create|Update|Delete)/;

/** Whether `other` may change the neighbour of this id that `call` is about. */
export function disturbs(other: AnyCall, call: AnyCall, id: string): boolean {
  if (!writes.test(other.op)) return false;
  const { op } = other;
  const isOfSame = other.operation.resource === call.operation.resource;
  const above = mapAbove(call);
  if (op === "DeleteService") return above !== undefined || (isOfSame && isMaybe(other.path.Sid, id, "service"));
  if (above === undefined) return isOfSame && op === "UpdateService" && isMaybe(other.path.Sid, id, "service");
  if (op === "DeleteSyncMap") return isMaybe(other.path.Sid, above, "map");
  return isOfSame && isMaybe(mapAbove(other) ?? "", above, "map") && (idIn(other) ?? id) === id; // a form may not be recorded
}

/** Whether two may name the same: a name may be anybody's. */
function isMaybe(one: string, other: string, kind: "map" | "service"): boolean {
  if (!isSidOf(kind, one) || !isSidOf(kind, other)) return true;
  return one.toLowerCase() === other.toLowerCase();
}

export const homeOf = ({ base, path }: MapCall): string => `${base} ${path.ServiceSid.toLowerCase()}`;
