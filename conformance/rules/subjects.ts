/** The operations that rules are about, by what their answers carry. */

import type { Call } from "../../src/api/call.js";
import { operationOf } from "../../src/api/description.js";
import type { History } from "../../src/audit/history.js";

/** Their answers show Maps. */
export const showMaps = ["CreateSyncMap", "FetchSyncMap", "UpdateSyncMap", "ListSyncMap"] as const;

/** Their answers show items. */
export const showItems = ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem", "ListSyncMapItem"] as const;

/** Their answers show permissions. */
export const showPermissions = ["FetchSyncMapPermission", "UpdateSyncMapPermission", "ListSyncMapPermission"] as const;

/** Their answers show Services. */
export const showServices = ["CreateService", "FetchService", "UpdateService", "ListService"] as const;

/** Their answers show something. */
export const showAny = [...showMaps, ...showItems, ...showPermissions, ...showServices] as const;

/** Of these, or of all, the operations whose answers show something that has a property. */
export function showing<Op extends (typeof showAny)[number]>(property: string, among: readonly Op[]): readonly Op[] {
  return among.filter((op) => operationOf(op).resource.properties.some(({ name }) => name === property));
}

/** The facts of a property wherever there is one, beside that of a Map. */
export function besideMaps(property: string): readonly string[] {
  const resources = new Set(showing(property, showAny).map((op) => operationOf(op).resource.name));
  return [...resources]
    .filter((name) => name !== "SyncMap")
    .map((name) => `#/components/schemas/${name}/properties/${property}`);
}

/** What a path names at its end, and the Map that it leads through. */
export function namedIn({ path }: { readonly path: Readonly<Record<string, string>> }): {
  readonly own: string | undefined;
  readonly map: string | undefined;
} {
  const { Key, Identity, Sid, MapSid } = path;
  return { own: Key ?? Identity ?? Sid, map: MapSid };
}

/** Whether it can be read from what a call shows, or names, that it is the same as before: SIDs are given once, keys again. */
export const lastsIn = ({ operation }: Pick<Call, "operation">, history: History): boolean =>
  operation.resource.hasSid || history.soleWriter;

/** Their answers carry one thing that has a revision. */
export const carryOne = [
  "CreateSyncMap",
  "FetchSyncMap",
  "UpdateSyncMap",
  "CreateSyncMapItem",
  "FetchSyncMapItem",
  "UpdateSyncMapItem",
] as const;

/** Their paths name a Map. */
export const nameOne = ["FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;

/** Their paths name an item. */
export const nameItem = ["FetchSyncMapItem", "UpdateSyncMapItem", "DeleteSyncMapItem"] as const;

/** Their paths name a permission. */
export const namePermission = ["FetchSyncMapPermission", "UpdateSyncMapPermission", "DeleteSyncMapPermission"] as const;

/** Their paths name a Service, and nothing in it. */
export const nameService = ["FetchService", "UpdateService", "DeleteService"] as const;

/** What they make was not there before. */
export const creations = ["CreateSyncMap", "CreateSyncMapItem", "CreateService"] as const;

/** Their answers carry pages. */
export const lists = ["ListSyncMap", "ListSyncMapItem", "ListSyncMapPermission", "ListService"] as const;

/** They take a time-to-live of what they make or change. */
export const takeTtl = ["CreateSyncMap", "UpdateSyncMap", "CreateSyncMapItem", "UpdateSyncMapItem"] as const;

/** Those on Maps. */
export const onMaps = ["CreateSyncMap", "ListSyncMap", "FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;

/** Those on what is in a Map. */
export const inMap = [
  "CreateSyncMapItem",
  "ListSyncMapItem",
  ...nameItem,
  "ListSyncMapPermission",
  ...namePermission,
] as const;

/** All of them. */
export const allOperations = [...onMaps, ...inMap, "CreateService", "ListService", ...nameService] as const;
