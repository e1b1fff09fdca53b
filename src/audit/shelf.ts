/** What the history keeps of one list: the Maps of a Service, the items or the permissions of a Map, the Services. */
import type { AnyCall, Shown } from "../api/call.js";
import { idIn, idOf, mapChangedBy } from "./about.js";
import type { Known, Moved, Promised, Step, Thing } from "./history.js";
import { Latest, Remembered } from "./remembered.js";

/** What is known of a Map or of a neighbour, as it grows. */
export interface Entry extends Known {
  current: Thing | undefined;
  createdAt: number | undefined;
  deleted: boolean;
  first: Thing;
  shownAt: number | undefined;
  /** Its name; two, if an answer shows another than was asked for. */
  readonly names: string[];
  /** When the answer came that showed its name first. */
  named: number;
  /** Which had its name before it, and whether it may have it still: the two were shown at once. */
  previous: Entry | undefined;
  isUnsure: boolean;
  /** The start of the last call that showed or changed it, and the end of the last that touched it. */
  since: number;
  touched: number;
  /** Whether it may change by itself at any time: a Map does when its items expire. */
  restless: boolean;
  /** What was noted of it, and on which showing of it. */
  noted: { readonly it: Thing; readonly note: unknown } | undefined;
  /** When a Map expires that is not known as it is now; undefined if that is not known either. */
  expires: unknown;
  /** What became of a Map through its items since it was shown last. */
  moved: Moved | undefined;
  promised: Promised | undefined;
  /** The If-Match under which the data of an item was last replaced. */
  won: string | undefined;
}

/** An entry of which nothing is known but its name. */
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
  /** What it holds, by SID, key or identity. */
  readonly all: Remembered<Entry>;
  /** By the names that they hold. */
  readonly holders: Remembered<Entry>;
  readonly freed: Remembered<Entry>;
  readonly nexts: Remembered<Step>;
  readonly previouses: Remembered<Step>;
  /** Until when a change may be carried out of a Map that is named so, by its name or a SID, and that may not have been known then. */
  readonly changing: Latest<string, number>;
  /** Until when a Map may be made that has this name, or {@link anyName}, where nobody was told what became of it. */
  readonly making: Latest<string, number>;
  /** First pages by their size, and by what else was asked for. */
  readonly firsts: Latest<unknown, Step>;
  /** When any of it was last made or deleted, and whether any was deleted. */
  changed: number;
  deleted: boolean;
}

/** Stands for the name that is asked for in a form that was not recorded. */
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

/** A Map and its names grow young together, so that none of them is left without the others. `count` is told of each that does. */
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

/** The entry of what an answer shows, if it is known. */
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
 * The entries of which a call changed one, by what its path names: more than one where a name passed from one Map to another meanwhile.
 */
export function changedBy({ start }: AnyCall, key: string, { all, holders }: Shelf): readonly Entry[] {
  const entries: Entry[] = [];
  let entry = all.get(key) ?? holders.get(key);
  // A name may pass to and fro between two that are shown at once.
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

/** Whether a call may have changed when a Map expires, or that it is there. */
export function endangers(call: AnyCall, entry: Entry): boolean {
  if (!changes(call, entry)) return false;
  const { op } = call;
  if (op === "UpdateSyncMap" || op === "DeleteSyncMap" || op === "DeleteService") return true;
  if (op !== "CreateSyncMapItem" && op !== "UpdateSyncMapItem") return false;
  return call.form === undefined || call.form.CollectionTtl !== undefined;
}

export const isChangedBy = (calls: readonly AnyCall[], entry: Entry): boolean =>
  calls.some((call) => changes(call, entry));

/** What an answer shows, as the history keeps it: without data that is so long that many of them would fill the memory. */
export function lean({ exchange, shown }: AnyCall, { it }: Shown): Thing {
  const thing: Thing = it;
  if (!("data" in thing)) return thing;
  const size = (exchange.response.body?.length ?? Number.POSITIVE_INFINITY) / shown.length;
  if (size <= largest) return thing;
  const { data: _, ...rest } = thing;
  return rest;
}

/** So many characters of an item are kept. */
const largest = 4096;
