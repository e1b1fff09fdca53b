import { expiries } from "./expiries.js";
import { type Keyed, keyed } from "./keyed.js";
import { type Sorted, sorted } from "./sorted.js";
import type { Counts, Row, Snapshot, Store } from "./store.js";

/** The rows under one parent, in list order and by key. */
interface Shelf {
  /** A removed row leaves its order behind, so that binary search keeps working. */
  readonly rows: (Row | number)[];
  readonly bySid: Keyed<Row>;
  readonly byName: Keyed<Row>;
  /** The sorted SIDs; created when first needed. */
  sids: Sorted | undefined;
}

/** A Store in memory. Operations cost the same with a million rows as with ten; reading a page costs as much as the page has rows. */
export function memoryStore(): Store {
  /** By resource, then by parent. */
  let shelves = new Map<string, Map<string, Shelf>>();
  let lastOrder = 0;
  let size = 0;

  /** The last shelf that was looked up: a request uses the same shelf repeatedly, and usually so does the next request. */
  let last: { readonly resource: string; readonly parent: string; readonly shelf: Shelf } | undefined;

  const shelfOf = (resource: string, parent: string): Shelf | undefined => {
    if (last?.parent === parent && last.resource === resource) return last.shelf;
    const shelf = shelves.get(resource)?.get(parent);
    if (shelf) last = { resource, parent, shelf };
    return shelf;
  };
  const current = (row: Row): boolean => shelfOf(row.resource, row.parent)?.bySid.get(row.sid) === row;
  const agenda = expiries(current, () => size);

  const put = (row: Row): void => {
    const shelf = shelfOf(row.resource, row.parent) ?? newShelf(shelves, row);
    const before = shelf.bySid.size;
    shelf.bySid.set(row.sid, row);
    if (shelf.bySid.size === before) {
      shelf.rows[placeOf(shelf, row.order)] = row;
    } else {
      size += 1;
      shelf.rows.push(row);
      shelf.sids?.add(row.sid);
      if (row.order > lastOrder) lastOrder = row.order;
    }
    if (row.name !== null) shelf.byName.set(row.name, row);
    agenda.add(row);
  };

  /** Deletes an empty shelf, since parents come and go without limit. */
  const forget = (resource: string, parent: string): void => {
    shelves.get(resource)?.delete(parent);
    last = undefined;
  };

  const remove = (row: Row): void => {
    const shelf = shelfOf(row.resource, row.parent);
    if (!shelf?.bySid.delete(row.sid)) return;
    size -= 1;
    shelf.sids?.delete(row.sid);
    if (row.name !== null) shelf.byName.delete(row.name);
    if (shelf.bySid.size === 0) {
      forget(row.resource, row.parent);
      return;
    }
    shelf.rows[placeOf(shelf, row.order)] = row.order;
    if (shelf.rows.length > 64 && shelf.rows.length > 2 * shelf.bySid.size) compact(shelf);
  };

  return {
    get: (resource, parent, sid) => shelfOf(resource, parent)?.bySid.get(sid),
    named: (resource, parent, name) => shelfOf(resource, parent)?.byName.get(name),
    put,
    remove,

    drop(resource, parent) {
      size -= shelfOf(resource, parent)?.bySid.size ?? 0;
      forget(resource, parent);
    },

    after(resource, parent, order, limit, counts = all) {
      const shelf = shelfOf(resource, parent);
      const found: Row[] = [];
      if (!shelf) return found;
      for (let place = placeOf(shelf, order + 1); place < shelf.rows.length && found.length < limit; place++) {
        const row = shelf.rows[place];
        if (typeof row === "object" && counts(row)) found.push(row);
      }
      return found;
    },

    before(resource, parent, order, limit, counts = all) {
      const shelf = shelfOf(resource, parent);
      const found: Row[] = [];
      if (!shelf) return found;
      for (let place = placeOf(shelf, order) - 1; place >= 0 && found.length < limit; place--) {
        const row = shelf.rows[place];
        if (typeof row === "object" && counts(row)) found.push(row);
      }
      return found.reverse();
    },

    bySid(resource, parent, from, backwards, limit, counts = all) {
      const shelf = shelfOf(resource, parent);
      const found: Row[] = [];
      if (!shelf || limit === 0) return found;
      shelf.sids ??= sorted(shelf.bySid.keys());
      for (const sid of shelf.sids.from(from?.sid, from?.inclusive ?? true, backwards)) {
        const row = shelf.bySid.get(sid);
        if (row && counts(row)) found.push(row);
        if (found.length === limit) break;
      }
      return found;
    },

    expire(now, limit) {
      const over: Row[] = [];
      while (over.length < limit) {
        const first = agenda.first();
        if (!first || (first.expires ?? Number.POSITIVE_INFINITY) > now) break;
        agenda.take();
        remove(first);
        over.push(first);
      }
      return over;
    },

    nextExpiry: () => agenda.first()?.expires ?? Number.POSITIVE_INFINITY,
    nextOrder: () => ++lastOrder,
    size(resource) {
      if (resource === undefined) return size;
      let sum = 0;
      for (const shelf of shelves.get(resource)?.values() ?? []) sum += shelf.bySid.size;
      return sum;
    },

    snapshot() {
      const rows: Row[] = [];
      for (const parents of shelves.values()) {
        for (const shelf of parents.values()) for (const row of shelf.rows) if (typeof row === "object") rows.push(row);
      }
      return { rows, order: lastOrder };
    },

    restore({ rows, order }: Snapshot) {
      shelves = new Map();
      last = undefined;
      size = 0;
      agenda.clear();
      for (const row of rows) put(row);
      lastOrder = order;
    },
  };
}

const all: Counts = () => true;

function newShelf(shelves: Map<string, Map<string, Shelf>>, { resource, parent }: Row): Shelf {
  const shelf: Shelf = { rows: [], bySid: keyed(), byName: keyed(), sids: undefined };
  const parents = shelves.get(resource);
  if (parents) parents.set(parent, shelf);
  else shelves.set(resource, new Map([[parent, shelf]]));
  return shelf;
}

/** The index of the first entry whose order is at least `order`. */
function placeOf({ rows }: Shelf, order: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orderAt(rows, middle) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function orderAt(rows: Shelf["rows"], place: number): number {
  const row = rows[place];
  return typeof row === "object" ? row.order : (row ?? Number.POSITIVE_INFINITY);
}

/** Removes the orders left behind by removed rows. */
function compact({ rows }: Shelf): void {
  let kept = 0;
  for (const row of rows) {
    if (typeof row !== "object") continue;
    rows[kept] = row;
    kept += 1;
  }
  rows.length = kept;
}
