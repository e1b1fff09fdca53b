/** What the history keeps of one Service. */
import type { AnyCall, Loose, MapCall } from "../api/call.js";
import type { Schemas } from "../api/description.js";
import type { Known, Step } from "./history.js";
import { createRemembered, type Remembered } from "./remembered.js";

export type SyncMap = Loose<Schemas["SyncMap"]>;

/** What is known of a Map, as it grows. */
export interface Entry extends Known {
  current: SyncMap | undefined;
  createdAt: number | undefined;
  deleted: boolean;
  first: SyncMap;
  shownAt: number | undefined;
  /** Its name; two, if an answer shows another than was asked for. */
  readonly names: string[];
  /** The end of the last call that touched it. */
  touched: number;
  /** What was noted of it, and on which showing of it. */
  noted: { readonly map: SyncMap; readonly note: unknown } | undefined;
}

/** What is known of one Service. */
export interface Shelf {
  readonly maps: Remembered<Entry>;
  /** By the names that they hold. */
  readonly holders: Remembered<Entry>;
  readonly freed: Remembered<Entry>;
  readonly nexts: Remembered<Step>;
  readonly previouses: Remembered<Step>;
  /** First pages by their size. */
  readonly firsts: Map<unknown, Step>;
  /** When Maps were last made or deleted, and whether any were deleted. */
  changed: number;
  deleted: boolean;
}

/** The kinds of things that are remembered. */
export const kinds = ["maps", "holders", "freed", "nexts", "previouses"] as const;
export type Kind = (typeof kinds)[number];

export const kindsOf = <Value>(make: (kind: Kind) => Value): Record<Kind, Value> => ({
  maps: make("maps"),
  holders: make("holders"),
  freed: make("freed"),
  nexts: make("nexts"),
  previouses: make("previouses"),
});

/** A Map and its names grow young together, so that none of them is left without the others. `count` is told of each that does. */
export function shelfWith(count: (kind: Kind) => void): Shelf {
  const shelf: Shelf = {
    maps: createRemembered(({ names }: Entry) => {
      count("maps");
      for (const name of names) shelf.holders.get(name);
    }),
    holders: createRemembered(({ sid }: Entry) => {
      count("holders");
      shelf.maps.get(sid);
    }),
    freed: createRemembered(() => count("freed")),
    nexts: createRemembered(() => count("nexts")),
    previouses: createRemembered(() => count("previouses")),
    firsts: new Map(),
    changed: 0,
    deleted: false,
  };
  return shelf;
}

/** The Map of an answer, if it is known. */
export const entryOf = ({ maps }: Shelf, { sid }: SyncMap): Entry | undefined =>
  typeof sid === "string" ? maps.get(sid) : undefined;

export const makesOrDeletes = ({ op }: AnyCall): boolean =>
  op === "CreateSyncMap" || op === "DeleteSyncMap" || op === "DeleteService";

/** The Map that a call may change, by its SID or its name: an item is a part of it. */
export function mapChangedBy(call: AnyCall): string | undefined {
  switch (call.op) {
    case "UpdateSyncMap":
    case "DeleteSyncMap":
      return call.path.Sid;
    case "CreateSyncMapItem":
    case "UpdateSyncMapItem":
    case "DeleteSyncMapItem":
      return call.path.MapSid;
    default:
      return undefined;
  }
}

/** The Service that a call is about or within; undefined if it is about none. */
export function serviceIn({ path }: AnyCall): string | undefined {
  if ("ServiceSid" in path) return path.ServiceSid;
  return "Sid" in path ? path.Sid : undefined;
}

/** Whether a call may change a Map. */
export function changes(call: AnyCall, { sid, names }: Entry): boolean {
  if (call.op === "DeleteService") return true;
  const changed = mapChangedBy(call);
  return changed !== undefined && (changed === sid || names.includes(changed));
}

export const isChangedBy = (calls: readonly AnyCall[], entry: Entry): boolean =>
  calls.some((call) => changes(call, entry));

export const homeOf = ({ base, path }: MapCall): string => `${base} ${path.ServiceSid.toLowerCase()}`;
