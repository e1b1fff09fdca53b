/** What the history keeps of one Service. */
import type { AnyCall, Loose } from "../api/call.js";
import type { Schemas } from "../api/description.js";
import type { Known, Step } from "./history.js";
import { createRemembered, type Remembered } from "./remembered.js";

export type SyncMap = Loose<Schemas["SyncMap"]>;

/** What is known of a Map, as it grows. */
export interface Entry extends Known {
  current: SyncMap | undefined;
  createdAt: number | undefined;
  deleted: boolean;
  /** Its name; two, if an answer shows another than was asked for. */
  readonly names: Set<string>;
  /** The end of the last call that touched it. */
  touched: number;
  /** What was noted of it, and on which showing of it. */
  noted: { readonly map: SyncMap; readonly note: unknown } | undefined;
}

/** What is known of one Service. */
export interface Shelf {
  readonly maps: Remembered<Entry>;
  readonly holders: Remembered<Entry>;
  readonly freed: Remembered<Entry>;
  readonly nexts: Remembered<Step>;
  readonly previouses: Remembered<Step>;
  /** When Maps were last made or deleted, and whether any were deleted. */
  changed: number;
  deleted: boolean;
}

/** A Map and its names grow young together, so that none of them is left without the others. */
export function shelfWith(count: () => void): Shelf {
  const shelf: Shelf = {
    maps: createRemembered(({ names }: Entry) => {
      count();
      for (const name of names) shelf.holders.get(name);
    }),
    holders: createRemembered((entry: Entry) => {
      count();
      shelf.maps.get(entry.sid);
    }),
    freed: createRemembered(count),
    nexts: createRemembered(count),
    previouses: createRemembered(count),
    changed: 0,
    deleted: false,
  };
  return shelf;
}

/** The Map of an answer, if it is known. */
export const entryOf = ({ maps }: Shelf, { sid }: SyncMap): Entry | undefined =>
  typeof sid === "string" ? maps.get(sid) : undefined;

export const makesOrDeletes = ({ op }: AnyCall): boolean => op === "CreateSyncMap" || op === "DeleteSyncMap";

/** Whether a call may change a Map. */
export function changes(call: AnyCall, { sid, names }: Entry): boolean {
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return false;
  return call.path.Sid === sid || names.has(call.path.Sid);
}

export const isChangedBy = (calls: readonly AnyCall[], entry: Entry): boolean =>
  calls.some((call) => changes(call, entry));
