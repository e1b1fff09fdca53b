/**
 * What there is, and what becomes of it: rows, names, deadlines, revisions and the order of lists. Knows nothing of HTTP, of
 * parameters as text, or of how an answer is written.
 */
import { byCodePoints } from "./code-points.js";
import { sidLength } from "./ids.js";
import { kinshipIn, wholeIn } from "./kinship.js";
import { type Bound, type Counts, type Inputs, type Row, rowLike } from "./store.js";
import type { World } from "./world.js";

/** Whose rows are meant: those of a resource under one parent. */
export interface Place {
  readonly resource: string;
  readonly parent: string;
}

export interface Creation {
  /** The prefix of its SID, or, of what has none, the key by which its parent knows it. */
  readonly prefix: string | { readonly key: string };
  readonly path: Row["path"];
  readonly account: string;
  readonly name: string | null;
  readonly inputs: Inputs;
  /** Seconds; 0 for no expiry. */
  readonly ttl: number;
  /** The new time-to-live of what it is a part of, likewise; without it, that keeps its own. */
  readonly wholeTtl?: number;
}

/** What is not there stays as it is. */
export interface Change {
  /** Seconds; 0 for no expiry. */
  readonly ttl?: number;
  /** What was sent for properties that come from the form. */
  readonly inputs?: Inputs;
  /** As that of a creation. */
  readonly wholeTtl?: number;
}

/** Where a page begins: right after or right before the row of this order, which need not exist any more. */
export interface Cursor {
  readonly direction: "next" | "previous";
  readonly order: number;
}

/** A list in the order of SIDs: where it begins, and whether it falls. */
export interface Range {
  readonly from: Bound | undefined;
  readonly falls: boolean;
}

/** Where a page of such a list begins, and whether it goes on from there or back. */
export interface Mark extends Bound {
  readonly direction: "next" | "previous";
}

export interface Page {
  /** In the order of the list. */
  readonly rows: readonly Row[];
  /** Whether rows stand before the first of these, and after the last. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface Model {
  /** Undefined if the name or the key is taken. */
  create(place: Place, creation: Creation): Row | undefined;
  /** By SID, or by name. */
  find(place: Place, key: string): Row | undefined;
  /** Without a cursor, the first page. */
  page(place: Place, cursor: Cursor | undefined, size: number): Page;
  /** A page of the rows by their SIDs; without a mark, the first. */
  pageBySid(place: Place, range: Range, mark: Mark | undefined, size: number): Page;
  /** How many rows of a resource are shown, where these are all their parents. */
  count(resource: string, parents: Iterable<string>): number;
  update(row: Row, change: Change): Row;
  /** With all that lives under it. */
  remove(row: Row): void;
  /** Removes up to so many rows whose time is over, each with all that lives under it; how many it did. */
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

  /** Whether a row's time is not over. Never early: an expiry is reached, not approached. */
  const lives = (row: Row): boolean => row.expires === null || clock.now() < row.expires + lag.ms;

  /** The row, unless its time is over; then it goes. */
  const living = (row: Row | undefined): Row | undefined => {
    if (!row || lives(row)) return row;
    remove(row);
    return undefined;
  };

  const remove = (row: Row): void => {
    store.remove(row);
    removed(row);
  };

  /** What follows from a removal. */
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

  /** Counts changes of a part; a time-to-live sets the deadline of the whole. */
  const moveWhole = (whole: Row, by: number, updated: number, ttl: number | undefined): Row => {
    const expires = ttl === undefined ? whole.expires : deadline(clock.now(), ttl);
    const at = ttl === undefined || !movesDate ? updated : clock.now();
    const moved = rowLike(whole, expires, notBefore(whole, at), whole.revision + by);
    store.put(moved);
    return moved;
  };

  /** A part that was changed, with the revision that it has since. */
  const partOf = (row: Row, whole: Row): Row => (sharesRevision ? { ...row, revision: whole.revision } : row);

  /** What counts the changes of a row, if anything does. */
  const wholeOf = (row: Row): Row | undefined => wholeIn(store, row);

  /** Which rows are shown: those whose time is over are passed over, and go in their own time. */
  const shown = (): Counts | undefined => {
    if (showsOver) return undefined;
    const passed = clock.now() - lag.ms;
    return ({ expires }) => expires === null || passed < expires;
  };

  /** Up to so many rows that are shown, from a place on. */
  const read = ({ resource, parent }: Place, from: number, backwards: boolean, count: number): readonly Row[] =>
    (backwards ? store.before : store.after)(resource, parent, from, count, shown());

  /** Likewise, by their SIDs, in the direction in which they are read. */
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
      // To look in vain among a million costs as much as to find: what is as long as a SID is looked for among SIDs first.
      if (key.length === sidLength)
        return living(store.get(resource, parent, key) ?? store.named(resource, parent, key));
      return living(store.named(resource, parent, key) ?? store.get(resource, parent, key));
    },

    page(place, cursor, size) {
      const turnsBack = cursor?.direction === "previous";
      const backwards = turnsBack !== newestFirst;
      const from = cursor?.order ?? (newestFirst ? Number.MAX_SAFE_INTEGER : 0);
      // One row more than the page tells whether the list goes on.
      const found = read(place, from, backwards, size + 1);
      const more = found.length > size;
      const rising = !more ? found : backwards ? found.slice(1) : found.slice(0, size);
      const rows = newestFirst ? rising.toReversed() : rising;
      // What the cursor came from may be gone since.
      const isLed = cursor !== undefined && read(place, backwards ? from - 1 : from + 1, !backwards, 1).length > 0;
      return turnsBack ? { rows, hasPrevious: more, hasNext: isLed } : { rows, hasPrevious: isLed, hasNext: more };
    },

    pageBySid(place, { from, falls }, mark, size) {
      const turnsBack = mark?.direction === "previous";
      const backwards = turnsBack !== falls;
      // Turned back, the list ends where it begins otherwise.
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
      // Mostly nothing is over that is there still, and none need be gone through.
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
      // One by one: what follows from the end of an item happens to its Map, whose time may be over next.
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

/** When a row is updated: a clock may be set back, or a world go on whose time was advanced, and dates never go backwards. */
const notBefore = ({ updated }: Row, now: number): number => (updated > now ? updated : now);

/** The same text, by itself: a name that was cut out of the body of its request would hold on to all of that as long as it lives. */
function detached(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join("");
}

/** One object for the equal paths of all rows under a parent: a million rows need not keep a million of them. */
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
