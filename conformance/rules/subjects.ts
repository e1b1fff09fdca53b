/** Sets of operations that rules are about, by what their answers carry. */

import type { Call } from "../../src/api/call.js";
import { operationOf } from "../../src/api/description.js";
import type { History } from "../../src/audit/history.js";

/** Operations whose answers show Maps. */
export const showMaps = ["CreateSyncMap", "FetchSyncMap", "UpdateSyncMap", "ListSyncMap"] as const;

/** Operations whose answers show items. */
export const showItems = ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem", "ListSyncMapItem"] as const;

/** Operations whose answers show permissions. */
export const showPermissions = ["FetchSyncMapPermission", "UpdateSyncMapPermission", "ListSyncMapPermission"] as const;

/** Operations whose answers show Services. */
export const showServices = ["CreateService", "FetchService", "UpdateService", "ListService"] as const;

/** Operations whose answers show any resource. */
export const showAny = [...showMaps, ...showItems, ...showPermissions, ...showServices] as const;

/** The operations, of these or of all, whose answers show a resource with this property. */
export function showing<Op extends (typeof showAny)[number]>(property: string, among: readonly Op[]): readonly Op[] {
  return among.filter((op) => operationOf(op).resource.properties.some(({ name }) => name === property));
}

/** The facts about a property in all other resources than Map. */
export function besideMaps(property: string): readonly string[] {
  const resources = new Set(showing(property, showAny).map((op) => operationOf(op).resource.name));
  return [...resources]
    .filter((name) => name !== "SyncMap")
    .map((name) => `#/components/schemas/${name}/properties/${property}`);
}

/** The resource at the end of a path, and the Map in the path. */
export function namedIn({ path }: { readonly path: Readonly<Record<string, string>> }): {
  readonly own: string | undefined;
  readonly map: string | undefined;
} {
  const { Key, Identity, Sid, MapSid } = path;
  return { own: Key ?? Identity ?? Sid, map: MapSid };
}

/** Whether it is known to be the same thing as before: SIDs are unique for all time, keys may be used again. */
export const lastsIn = ({ operation }: Pick<Call, "operation">, history: History): boolean =>
  operation.resource.hasSid || history.soleWriter;

/** Operations whose answers carry a single resource with a revision. */
export const carryOne = [
  "CreateSyncMap",
  "FetchSyncMap",
  "UpdateSyncMap",
  "CreateSyncMapItem",
  "FetchSyncMapItem",
  "UpdateSyncMapItem",
] as const;

/** Operations whose paths name a Map. */
export const nameOne = ["FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;

/** Operations whose paths name an item. */
export const nameItem = ["FetchSyncMapItem", "UpdateSyncMapItem", "DeleteSyncMapItem"] as const;

/** Operations whose paths name a permission. */
export const namePermission = ["FetchSyncMapPermission", "UpdateSyncMapPermission", "DeleteSyncMapPermission"] as const;

/** Operations whose paths name a Service and nothing in it. */
export const nameService = ["FetchService", "UpdateService", "DeleteService"] as const;

/** Operations that create something that did not exist. */
export const creations = ["CreateSyncMap", "CreateSyncMapItem", "CreateService"] as const;

/** Operations whose answers carry pages. */
export const lists = ["ListSyncMap", "ListSyncMapItem", "ListSyncMapPermission", "ListService"] as const;

/** Operations that take a time-to-live for what they create or change. */
export const takeTtl = ["CreateSyncMap", "UpdateSyncMap", "CreateSyncMapItem", "UpdateSyncMapItem"] as const;

/** Operations on Maps. */
export const onMaps = ["CreateSyncMap", "ListSyncMap", "FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;

/** Operations on what is in a Map. */
export const inMap = [
  "CreateSyncMapItem",
  "ListSyncMapItem",
  ...nameItem,
  "ListSyncMapPermission",
  ...namePermission,
] as const;

/** All operations. */
export const allOperations = [...onMaps, ...inMap, "CreateService", "ListService", ...nameService] as const;
