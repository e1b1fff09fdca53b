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

export const makesOrDeletes = ({ op }: AnyCall): boolean => op === "CreateSyncMap" || op === "DeleteSyncMap";

/** Whether a call may change a Map. */
export function changes(call: AnyCall, { sid, names }: Entry): boolean {
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return false;
  return call.path.Sid === sid || names.includes(call.path.Sid);
}

export const isChangedBy = (calls: readonly AnyCall[], entry: Entry): boolean =>
  calls.some((call) => changes(call, entry));

export const homeOf = ({ base, path }: AnyCall): string => `${base} ${path.ServiceSid.toLowerCase()}`;
