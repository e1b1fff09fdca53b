/**
 * What there is, and what becomes of it: rows, names, deadlines, revisions and the order of lists. Knows nothing of HTTP, of
 * parameters as text, or of how an answer is written.
 */
import type { Row } from "./store.js";
import type { World } from "./world.js";

/** Whose rows are meant: those of a resource under one parent. */
export interface Place {
  readonly resource: string;
  readonly parent: string;
}

export interface Creation {
  /** The prefix of its SID. */
  readonly prefix: string;
  readonly path: Row["path"];
  readonly account: string;
  readonly name: string | null;
  readonly inputs: Row["inputs"];
  /** Seconds; 0 for no expiry. */
  readonly ttl: number;
}

/** Where a page begins: right after or right before the row of this order, which need not exist any more. */
export interface Cursor {
  readonly direction: "next" | "previous";
  readonly order: number;
}

export interface Page {
  /** In the order of the list. */
  readonly rows: readonly Row[];
  /** Whether rows stand before the first of these, and after the last. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface Model {
  /** Undefined if the name is taken. */
  create(place: Place, creation: Creation): Row | undefined;
  /** By SID, or by name. */
  find(place: Place, key: string): Row | undefined;
  /** Without a cursor, the first page. */
  page(place: Place, cursor: Cursor | undefined, size: number): Page;
  /** `ttl` in seconds, 0 for no expiry; without it nothing changes. */
  update(row: Row, change: { readonly ttl?: number }): Row;
  remove(row: Row): void;
}

export function createModel(world: World): Model {
  const { store, clock, ids, readings, lag } = world;
  const showsOver = readings.expiry === "lazy";
  const newestFirst = readings["list-order"] === "newest-first";
  const deadline = (now: number, ttl: number): number | null => (ttl === 0 ? null : now + ttl * 1000);
  const movesDate = readings["ttl-update-moves-date"] === "yes";
  const movesRevision = readings["ttl-update-moves-revision"] === "yes";
  const sharedPath = sharing();

  /** Whether a row's time is not over. Never early: an expiry is reached, not approached. */
  const lives = (row: Row): boolean => row.expires === null || clock.now() < row.expires + lag.ms;

  /** The row, unless its time is over; then it goes. */
  const living = (row: Row | undefined): Row | undefined => {
    if (!row || lives(row)) return row;
    store.remove(row);
    return undefined;
  };

  /** Up to so many living rows from a place on. Those whose time is over are passed over; they go in their own time. */
  const read = ({ resource, parent }: Place, from: number, backwards: boolean, count: number): readonly Row[] => {
    let found = (backwards ? store.before : store.after)(resource, parent, from, count);
    if (showsOver || found.every(lives)) return found;
    const rows: Row[] = [];
    for (let step = count; found.length > 0 && rows.length < count; step = Math.min(2 * step, 4096)) {
      for (const row of backwards ? found.toReversed() : found) if (lives(row) && rows.length < count) rows.push(row);
      const last = found.at(backwards ? 0 : -1)?.order ?? from;
      found = (backwards ? store.before : store.after)(resource, parent, last, step);
    }
    return backwards ? rows.reverse() : rows;
  };

  return {
    create(place, { prefix, name, ttl, path, account, inputs }) {
      const { resource, parent } = place;
      if (name !== null && living(store.named(resource, parent, name))) return undefined;
      const now = clock.now();
      const row: Row = {
        resource,
        sid: ids(prefix),
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
      store.put(row);
      return row;
    },

    find({ resource, parent }, key) {
      return living(store.get(resource, parent, key) ?? store.named(resource, parent, key));
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

    update(row, { ttl }) {
      if (ttl === undefined) return row;
      const now = clock.now();
      const revision = movesRevision ? row.revision + 1 : row.revision;
      const updated = rowLike(row, deadline(now, ttl), movesDate ? now : row.updated, revision);
      store.put(updated);
      return updated;
    },

    remove: (row) => store.remove(row),
  };
}

const none: Row["constants"] = {};

/** The same text, by itself: a name that was cut out of the body of its request would hold on to all of that as long as it lives. */
function detached(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join("");
}

/** Written out: to spread a row takes longer than all else that an update does. */
function rowLike(row: Row, expires: number | null, updated: number, revision: number): Row {
  return {
    resource: row.resource,
    sid: row.sid,
    parent: row.parent,
    path: row.path,
    account: row.account,
    name: row.name,
    inputs: row.inputs,
    constants: row.constants,
    created: row.created,
    updated,
    expires,
    revision,
    order: row.order,
  };
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
