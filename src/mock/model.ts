/**
 * The state of the mock and its transitions: rows, names, deadlines, revisions and the order of lists. Knows nothing of HTTP, of
 * textual parameters, or of how answers are written.
 */
import { byCodePoints } from "./code-points.js";
import { sidLength } from "./ids.js";
import { kinshipIn, wholeIn } from "./kinship.js";
import { type Bound, type Counts, type Inputs, type Row, rowLike } from "./store.js";
import type { World } from "./world.js";

/** Identifies a set of rows: those of a resource under one parent. */
export interface Place {
  readonly resource: string;
  readonly parent: string;
}

export interface Creation {
  /** The SID prefix, or for a resource without SIDs the key that identifies it under its parent. */
  readonly prefix: string | { readonly key: string };
  readonly path: Row["path"];
  readonly account: string;
  readonly name: string | null;
  readonly inputs: Inputs;
  /** Seconds; 0 for no expiry. */
  readonly ttl: number;
  /** The new time-to-live of the Map that the part belongs to, in seconds; 0 for no expiry. If absent, the Map keeps its deadline. */
  readonly wholeTtl?: number;
}

/** Absent properties keep their values. */
export interface Change {
  /** Seconds; 0 for no expiry. */
  readonly ttl?: number;
  /** The form parameters that were sent. */
  readonly inputs?: Inputs;
  /** As in {@link Creation}. */
  readonly wholeTtl?: number;
}

/** Where a page begins: directly after or before the row with this order. That row may have been deleted since. */
export interface Cursor {
  readonly direction: "next" | "previous";
  readonly order: number;
}

/** A list sorted by SID: where it begins, and whether it is descending. */
export interface Range {
  readonly from: Bound | undefined;
  readonly falls: boolean;
}

/** Where a page of a list sorted by SID begins, and in which direction it is read from there. */
export interface Mark extends Bound {
  readonly direction: "next" | "previous";
}

export interface Page {
  /** In list order. */
  readonly rows: readonly Row[];
  /** Whether the list has rows before the first of these; `hasNext`: after the last. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface Model {
  /** Returns undefined if the name or the key is taken. */
  create(place: Place, creation: Creation): Row | undefined;
  /** Finds a row by its SID or by its name. */
  find(place: Place, key: string): Row | undefined;
  /** Without a cursor, returns the first page. */
  page(place: Place, cursor: Cursor | undefined, size: number): Page;
  /** A page of the list sorted by SID; without a mark, the first page. */
  pageBySid(place: Place, range: Range, mark: Mark | undefined, size: number): Page;
  /** The number of visible rows of a resource. `parents` must be all parents that have such rows. */
  count(resource: string, parents: Iterable<string>): number;
  update(row: Row, change: Change): Row;
  /** Removes the row and everything under it. */
  remove(row: Row): void;
  /** Removes up to `limit` expired rows, each with everything under it. Returns how many it removed. */
  expire(limit: number): number;
}

export function createModel(world: World): Model {
  const { store, events, clock, ids, readings, lag } = world;
  const showsOver = readings.expiry === "lazy";
  const newestFirst = readings["list-order"] === "newest-first";
  const deadline = (now: number, ttl: number): number | null => (ttl === 0 ? null : now + ttl * 1000);
  const movesDate = readings["ttl-update-moves-date"] === "yes";
  const movesRevision = readings["ttl-update-moves-revision"] === "yes";
  const sharesRevision = readings["item-revision"] === "map";
  const sharedPath = sharing();

  /** Whether a row has not expired. A row never expires early: its time is over once the deadline is reached, not before. */
  const lives = (row: Row): boolean => row.expires === null || clock.now() < row.expires + lag.ms;

  /** Returns the row unless it has expired, in which case it is removed. */
  const living = (row: Row | undefined): Row | undefined => {
    if (!row || lives(row)) return row;
    remove(row);
    return undefined;
  };

  const remove = (row: Row): void => {
    store.remove(row);
    removed(row);
  };

  /** Applies the consequences of a removal: drops the children, updates the Map of a removed part, and records the event. */
  const removed = (row: Row): void => {
    dropBelow(row);
    const whole = wholeOf(row);
    if (!whole) {
      events.note({ kind: "removed", row });
      return;
    }
    const moved = rowLike(whole, whole.expires, notBefore(whole, clock.now()), whole.revision + 1);
    store.put(moved);
    events.note({ kind: "removed", row, map: moved, mapBefore: whole });
  };

  const dropBelow = ({ resource, sid }: Row): void => {
    for (const child of kinshipIn(resource).children) {
      if (store.after(child, sid, 0, 1).length === 0) continue;
      const parents = kinshipIn(child).children.length > 0 ? store.after(child, sid, 0, Number.POSITIVE_INFINITY) : [];
      for (const row of parents) dropBelow(row);
      store.drop(child, sid);
      for (const row of parents) events.note({ kind: "removed", row });
    }
  };

  /** Records a change of a part in its Map: adds `by` to the revision, and sets a new deadline if a time-to-live is given. */
  const moveWhole = (whole: Row, by: number, updated: number, ttl: number | undefined): Row => {
    const expires = ttl === undefined ? whole.expires : deadline(clock.now(), ttl);
    const at = ttl === undefined || !movesDate ? updated : clock.now();
    const moved = rowLike(whole, expires, notBefore(whole, at), whole.revision + by);
    store.put(moved);
    return moved;
  };

  /** A changed part with its new revision. With the reading `item-revision: map`, a part has the revision of its Map. */
  const partOf = (row: Row, whole: Row): Row => (sharesRevision ? { ...row, revision: whole.revision } : row);

  /** The row whose revision counts the changes of this one: the Map of a part, or undefined. */
  const wholeOf = (row: Row): Row | undefined => wholeIn(store, row);

  /** A filter for visible rows. It hides expired rows without removing them. Undefined if expired rows stay visible. */
  const shown = (): Counts | undefined => {
    if (showsOver) return undefined;
    const passed = clock.now() - lag.ms;
    return ({ expires }) => expires === null || passed < expires;
  };

  /** Up to `count` visible rows, starting at an order. */
  const read = ({ resource, parent }: Place, from: number, backwards: boolean, count: number): readonly Row[] =>
    (backwards ? store.before : store.after)(resource, parent, from, count, shown());

  /** Up to `count` visible rows sorted by SID, in the direction of reading. */
  const readBySid = (
    { resource, parent }: Place,
    from: Bound | undefined,
    backwards: boolean,
    count: number,
  ): readonly Row[] => store.bySid(resource, parent, from, backwards, count, shown());

  return {
    create(place, { prefix, name, ttl, path, account, inputs, wholeTtl }) {
      const { resource, parent } = place;
      if (name !== null && living(store.named(resource, parent, name))) return undefined;
      const key = typeof prefix === "object" ? prefix.key : undefined;
      if (key !== undefined && living(store.get(resource, parent, key))) return undefined;
      const now = clock.now();
      const row: Row = {
        resource,
        sid: typeof prefix === "object" ? detached(prefix.key) : ids(prefix),
        parent,
        path: sharedPath(parent, path),
        account,
        name: name === null ? null : detached(name),
        inputs,
        constants: none,
        created: now,
        updated: now,
        expires: deadline(now, ttl),
        revision: 0,
        order: store.nextOrder(),
      };
      const whole = wholeOf(row);
      if (!whole) {
        store.put(row);
        events.note({ kind: "added", row });
        return row;
      }
      const moved = moveWhole(whole, 1, now, wholeTtl);
      const part = partOf(row, moved);
      store.put(part);
      events.note({ kind: "added", row: part, map: moved, mapBefore: whole });
      return part;
    },

    find({ resource, parent }, key) {
      // A lookup that misses costs as much as one that hits, so keys as long as a SID are looked up as SIDs first, others as names.
      if (key.length === sidLength)
        return living(store.get(resource, parent, key) ?? store.named(resource, parent, key));
      return living(store.named(resource, parent, key) ?? store.get(resource, parent, key));
    },

    page(place, cursor, size) {
      const turnsBack = cursor?.direction === "previous";
      const backwards = turnsBack !== newestFirst;
      const from = cursor?.order ?? (newestFirst ? Number.MAX_SAFE_INTEGER : 0);
      // One row more than fits tells whether the list continues.
      const found = read(place, from, backwards, size + 1);
      const more = found.length > size;
      const rising = !more ? found : backwards ? found.slice(1) : found.slice(0, size);
      const rows = newestFirst ? rising.toReversed() : rising;
      // The row that the cursor points to may have been deleted, so whether there are rows on its other side must be looked up.
      const isLed = cursor !== undefined && read(place, backwards ? from - 1 : from + 1, !backwards, 1).length > 0;
      return turnsBack ? { rows, hasPrevious: more, hasNext: isLed } : { rows, hasPrevious: isLed, hasNext: more };
    },

    pageBySid(place, { from, falls }, mark, size) {
      const turnsBack = mark?.direction === "previous";
      const backwards = turnsBack !== falls;
      // When read backwards, the list ends at `from`, so rows beyond it must be filtered out.
      const isWithin = ({ sid }: Row): boolean => {
        if (!from) return true;
        const order = byCodePoints(sid, from.sid);
        return order === 0 ? from.inclusive : falls ? order < 0 : order > 0;
      };
      const found = readBySid(place, mark ?? from, backwards, size + 1).filter(isWithin);
      const more = found.length > size;
      const rows = turnsBack ? found.slice(0, size).reverse() : found.slice(0, size);
      const behind =
        mark && readBySid(place, { sid: mark.sid, inclusive: !mark.inclusive }, !backwards, 1).filter(isWithin);
      const isLed = behind !== undefined && behind.length > 0;
      return turnsBack ? { rows, hasPrevious: more, hasNext: isLed } : { rows, hasPrevious: isLed, hasNext: more };
    },

    count(resource, parents) {
      // Usually no expired row is still stored, and the size of the store is the answer.
      if (store.nextExpiry() > clock.now() - lag.ms) return store.size(resource);
      let sum = 0;
      for (const parent of parents) sum += read({ resource, parent }, 0, false, Number.POSITIVE_INFINITY).length;
      return sum;
    },

    update(row, { ttl, inputs, wholeTtl }) {
      if (ttl === undefined && inputs === undefined) return row;
      const now = clock.now();
      const expires = ttl === undefined ? row.expires : deadline(now, ttl);
      const counts = movesRevision || inputs !== undefined;
      const dates = movesDate || inputs !== undefined;
      const updatedAt = dates ? notBefore(row, now) : row.updated;
      const revised = rowLike(row, expires, updatedAt, counts ? row.revision + 1 : row.revision);
      const updated = inputs === undefined ? revised : { ...revised, inputs: { ...row.inputs, ...inputs } };
      const whole = wholeOf(row);
      if (!whole) {
        store.put(updated);
        events.note({ kind: "updated", row: updated, before: row });
        return updated;
      }
      const moved = moveWhole(whole, counts ? 1 : 0, dates ? now : whole.updated, wholeTtl);
      const part = counts ? partOf(updated, moved) : updated;
      store.put(part);
      events.note({ kind: "updated", row: part, before: row, map: moved, mapBefore: whole });
      return part;
    },

    remove,

    expire(limit) {
      // One at a time: the removal of an expired item updates its Map, and the Map may be the next row to expire.
      for (let count = 0; count < limit; count++) {
        const [row] = store.expire(clock.now() - lag.ms, 1);
        if (!row) return count;
        removed(row);
      }
      return limit;
    },
  };
}

const none: Row["constants"] = {};

/** The time of an update, never before the previous one: the clock may be set back, or a restart may lose an advanced time. */
const notBefore = ({ updated }: Row, now: number): number => (updated > now ? updated : now);

/** A copy of the text. A substring would keep the whole request body in memory for as long as the name lives. */
function detached(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join("");
}

/** Shares one path object among all rows under a parent, so that a million rows do not hold a million equal objects. */
function sharing(): (parent: string, path: Row["path"]) => Row["path"] {
  const known = new Map<string, Row["path"]>();
  return (parent, path) => {
    const shared = known.get(parent);
    if (shared && same(shared, path)) return shared;
    if (known.size === 1000) known.clear();
    const { ...own } = path;
    known.set(parent, own);
    return own;
  };
}

function same(one: Row["path"], other: Row["path"]): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (one[name] === undefined) return false;
  return true;
}
