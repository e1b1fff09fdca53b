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

export function createModel({ store, clock, ids, nextOrder, readings }: World): Model {
  const deadline = (now: number, ttl: number): number | null => (ttl === 0 ? null : now + ttl * 1000);
  const movesDate = readings["ttl-update-moves-date"] === "yes";
  const movesRevision = readings["ttl-update-moves-revision"] === "yes";
  const showsExpired = readings["expired-maps"] === "shown";

  /** The row, unless its time is over; then it goes. Never early: an expiry is reached, not approached. */
  const living = (row: Row | undefined): Row | undefined => {
    if (!row || row.expires === null || clock.now() < row.expires || showsExpired) return row;
    store.remove(row);
    return undefined;
  };

  return {
    create(place, { prefix, name, ttl, path, account, inputs }) {
      if (name !== null && living(store.named(place.resource, place.parent, name))) return undefined;
      const now = clock.now();
      const row: Row = {
        ...place,
        sid: ids(prefix),
        path,
        account,
        name,
        inputs,
        constants: none,
        created: now,
        updated: now,
        expires: deadline(now, ttl),
        revision: 0,
        order: nextOrder(),
      };
      store.put(row);
      return row;
    },

    find({ resource, parent }, key) {
      return living(store.get(resource, parent, key) ?? store.named(resource, parent, key));
    },

    page({ resource, parent }, cursor, size) {
      const order = cursor?.order ?? 0;
      const backwards = cursor?.direction === "previous";
      const read = backwards ? store.before : store.after;
      // One row more than the page tells whether the list goes on. Rows whose time is over leave the store as they are met.
      let rows: readonly Row[];
      do rows = read(resource, parent, order, size + 1);
      while (rows.filter((row) => !living(row)).length > 0);
      const more = rows.length > size;
      const shown = backwards ? rows.slice(more ? 1 : 0) : rows.slice(0, size);
      return backwards
        ? { rows: shown, hasPrevious: more, hasNext: true }
        : { rows: shown, hasPrevious: cursor !== undefined, hasNext: more };
    },

    update(row, { ttl }) {
      if (ttl === undefined) return row;
      const now = clock.now();
      const updated = {
        ...row,
        expires: deadline(now, ttl),
        updated: movesDate ? now : row.updated,
        revision: row.revision + (movesRevision ? 1 : 0),
      };
      store.put(updated);
      return updated;
    },

    remove: (row) => store.remove(row),
  };
}

const none: Row["constants"] = {};
