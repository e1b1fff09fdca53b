/** What the history keeps of one list: the Maps of a Service, the items or the permissions of a Map, the Services. */
import type { AnyCall, Shown } from "../api/call.js";
import { idIn, idOf, mapChangedBy } from "./about.js";
import type { Known, Moved, Promised, Step, Thing } from "./history.js";
import { Latest, Remembered } from "./remembered.js";

/** What is known of a Map or a neighbour, updated with each call. */
export interface Entry extends Known {
  current: Thing | undefined;
  createdAt: number | undefined;
  deleted: boolean;
  first: Thing;
  shownAt: number | undefined;
  /** Its name; two, if an answer shows a different name than was requested. */
  readonly names: string[];
  /** When the answer came that first showed its name. */
  named: number;
  /** The previous holder of its name, and whether that may still hold it because both were shown at the same time. */
  previous: Entry | undefined;
  isUnsure: boolean;
  /** When the last call began that showed or deleted a neighbour, and when the last call ended that may have changed the entry. */
  since: number;
  touched: number;
  /** Whether it may change at any time without a call, as a Map does when its items expire. */
  restless: boolean;
  /** A note, and the showing that it was made for. */
  noted: { readonly it: Thing; readonly note: unknown } | undefined;
  /** When a Map expires whose current state is unknown; undefined if that is unknown too. */
  expires: unknown;
  /** How changes of its items have changed a Map since it was last shown. */
  moved: Moved | undefined;
  promised: Promised | undefined;
  /** The If-Match with which the data of an item was last replaced. */
  won: string | undefined;
}

/** An entry of which nothing but its id and its first showing is known. */
export const newEntry = (id: string, it: Thing): Entry => ({
  id,
  first: it,
  current: undefined,
  createdAt: undefined,
  deleted: false,
  shownAt: undefined,
  names: [],
  named: 0,
  previous: undefined,
  isUnsure: false,
  since: 0,
  touched: 0,
  restless: false,
  noted: undefined,
  expires: undefined,
  moved: undefined,
  promised: undefined,
  won: undefined,
});

/** What is known of one list. */
export interface Shelf {
  /** The entries of the list, by SID, key or identity. */
  readonly all: Remembered<Entry>;
  /** The Maps by the names that they hold. */
  readonly holders: Remembered<Entry>;
  readonly freed: Remembered<Entry>;
  readonly nexts: Remembered<Step>;
  readonly previouses: Remembered<Step>;
  /** By name or SID: until when a Map may still be changed by calls that named it so and may have come before it was known. */
  readonly changing: Latest<string, number>;
  /** By name, or {@link anyName}: until when a Map with it may still be created by a call whose result is unknown. */
  readonly making: Latest<string, number>;
  /** First pages by page size, of lists that were requested without other parameters. */
  readonly firsts: Latest<unknown, Step>;
  /** When anything in the list was last created or deleted, and whether anything was deleted. */
  changed: number;
  deleted: boolean;
}

/** Stands for the name in a form that was not recorded. */
export const anyName = " any";

/** The kinds of things that are remembered. */
export const kinds = ["all", "holders", "freed", "nexts", "previouses"] as const;
export type Kind = (typeof kinds)[number];

export const kindsOf = <Value>(make: (kind: Kind) => Value): Record<Kind, Value> => ({
  all: make("all"),
  holders: make("holders"),
  freed: make("freed"),
  nexts: make("nexts"),
  previouses: make("previouses"),
});

/** A Map and its names become young together, so that none is forgotten without the others. `count` is called whenever one does. */
export function shelfWith(count: (kind: Kind) => void): Shelf {
  const shelf: Shelf = {
    all: new Remembered(({ names }: Entry) => {
      count("all");
      for (const name of names) shelf.holders.get(name);
    }),
    holders: new Remembered(({ id }: Entry) => {
      count("holders");
      shelf.all.get(id);
    }),
    freed: new Remembered(() => count("freed")),
    nexts: new Remembered(() => count("nexts")),
    previouses: new Remembered(() => count("previouses")),
    changing: new Latest(),
    making: new Latest(),
    firsts: new Latest(),
    changed: 0,
    deleted: false,
  };
  return shelf;
}

/** The entry of a thing in an answer, if it is known. */
export function entryOf(call: AnyCall, { all }: Shelf, it: Thing): Entry | undefined {
  const id = idOf(call, it);
  return id === undefined ? undefined : all.get(id);
}

/** The entry of what the path names. */
export const entryIn = (call: AnyCall, { all, holders }: Shelf): Entry | undefined => {
  const id = idIn(call);
  return id === undefined ? undefined : (all.get(id) ?? holders.get(id));
};

/**
 * The entries of which a call changed one, by the key in its path: several if a name passed from one Map to another meanwhile.
 */
export function changedBy({ start }: AnyCall, key: string, { all, holders }: Shelf): readonly Entry[] {
  const entries: Entry[] = [];
  let entry = all.get(key) ?? holders.get(key);
  // A name may pass back and forth between two Maps that were shown at the same time.
  while (entry && !entries.includes(entry)) {
    entries.push(entry);
    entry = entry.id !== key && (entry.isUnsure || entry.named > start) ? entry.previous : undefined;
  }
  return entries;
}

/** Whether a call may change a Map. */
export function changes(call: AnyCall, { id, names }: Entry): boolean {
  if (call.op === "DeleteService") return true;
  const changed = mapChangedBy(call);
  return changed !== undefined && (changed === id || names.includes(changed));
}

/** Whether a call may have changed when a Map expires, or have deleted it. */
export function endangers(call: AnyCall, entry: Entry): boolean {
  if (!changes(call, entry)) return false;
  const { op } = call;
  if (op === "UpdateSyncMap" || op === "DeleteSyncMap" || op === "DeleteService") return true;
  if (op !== "CreateSyncMapItem" && op !== "UpdateSyncMapItem") return false;
  return call.form === undefined || call.form.CollectionTtl !== undefined;
}

export const isChangedBy = (calls: readonly AnyCall[], entry: Entry): boolean =>
  calls.some((call) => changes(call, entry));

/** A thing as the history keeps it: without long data, which would fill the memory if there were many. */
export function lean({ exchange, shown }: AnyCall, { it }: Shown): Thing {
  const thing: Thing = it;
  if (!("data" in thing)) return thing;
  const size = (exchange.response.body?.length ?? Number.POSITIVE_INFINITY) / shown.length;
  if (size <= largest) return thing;
  const { data: _, ...rest } = thing;
  return rest;
}

/** Up to how many characters of the answer for each thing in it the data is kept. */
const largest = 4096;
