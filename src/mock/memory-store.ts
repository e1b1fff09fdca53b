import { expiries } from "./expiries.js";
import type { Row, Snapshot, Store } from "./store.js";

/** The rows under one parent: an array in list order, with holes where rows were removed, and indexes into it. */
interface Shelf {
  readonly rows: (Row | undefined)[];
  /** The order of each place in `rows`, holes included, so that a place can be searched for. */
  readonly orders: number[];
  readonly bySid: Map<string, Row>;
  readonly byName: Map<string, Row>;
}

/** A Store in memory. Every operation costs the same with a million rows as with ten, a page aside, which costs its rows. */
export function memoryStore(): Store {
  /** By resource, then by parent. */
  let shelves = new Map<string, Map<string, Shelf>>();
  let lastOrder = 0;
  let size = 0;

  const shelfOf = (resource: string, parent: string): Shelf | undefined => shelves.get(resource)?.get(parent);
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
      shelf.orders.push(row.order);
      if (row.order > lastOrder) lastOrder = row.order;
    }
    if (row.name !== null) shelf.byName.set(row.name, row);
    if (row.expires !== null) agenda.add(row);
  };

  const remove = (row: Row): void => {
    const shelf = shelfOf(row.resource, row.parent);
    if (!shelf?.bySid.delete(row.sid)) return;
    size -= 1;
    if (row.name !== null) shelf.byName.delete(row.name);
    shelf.rows[placeOf(shelf, row.order)] = undefined;
    if (shelf.rows.length > 64 && shelf.rows.length > 2 * shelf.bySid.size) compact(shelf);
  };

  return {
    get: (resource, parent, sid) => shelfOf(resource, parent)?.bySid.get(sid),
    named: (resource, parent, name) => shelfOf(resource, parent)?.byName.get(name),
    put,
    remove,

    after(resource, parent, order, limit) {
      const shelf = shelfOf(resource, parent);
      const found: Row[] = [];
      if (!shelf) return found;
      for (let place = placeOf(shelf, order + 1); place < shelf.rows.length && found.length < limit; place++) {
        const row = shelf.rows[place];
        if (row) found.push(row);
      }
      return found;
    },

    before(resource, parent, order, limit) {
      const shelf = shelfOf(resource, parent);
      const found: Row[] = [];
      if (!shelf) return found;
      for (let place = placeOf(shelf, order) - 1; place >= 0 && found.length < limit; place--) {
        const row = shelf.rows[place];
        if (row) found.push(row);
      }
      return found.reverse();
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
    size: () => size,

    snapshot() {
      const rows: Row[] = [];
      for (const parents of shelves.values()) {
        for (const shelf of parents.values()) for (const row of shelf.rows) if (row) rows.push(row);
      }
      return { rows, order: lastOrder };
    },

    restore({ rows, order }: Snapshot) {
      shelves = new Map();
      size = 0;
      agenda.clear();
      for (const row of rows) put(row);
      lastOrder = order;
    },
  };
}

function newShelf(shelves: Map<string, Map<string, Shelf>>, { resource, parent }: Row): Shelf {
  const shelf: Shelf = { rows: [], orders: [], bySid: new Map(), byName: new Map() };
  const parents = shelves.get(resource);
  if (parents) parents.set(parent, shelf);
  else shelves.set(resource, new Map([[parent, shelf]]));
  return shelf;
}

/** The first place whose order is at least `order`. */
function placeOf({ orders }: Shelf, order: number): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((orders[middle] ?? Number.POSITIVE_INFINITY) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Closes the holes. */
function compact({ rows, orders }: Shelf): void {
  let kept = 0;
  for (const row of rows) {
    if (!row) continue;
    rows[kept] = row;
    orders[kept] = row.order;
    kept += 1;
  }
  rows.length = kept;
  orders.length = kept;
}
