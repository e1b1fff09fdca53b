import type { Row, Store } from "./store.js";

/** The rows under one parent: an array in list order, with holes where rows were removed, and indexes into it. */
interface Shelf {
  rows: (Row | undefined)[];
  /** The order of each place in `rows`, holes included, so that a place can be searched for. */
  orders: number[];
  readonly bySid: Map<string, Row>;
  readonly byName: Map<string, Row>;
}

/** A Store in memory. Every operation costs the same with a million rows as with ten, a page aside, which costs its rows. */
export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (resource: string, parent: string): Shelf | undefined => shelves.get(`${resource} ${parent}`);

  return {
    get: (resource, parent, sid) => shelfOf(resource, parent)?.bySid.get(sid),
    named: (resource, parent, name) => shelfOf(resource, parent)?.byName.get(name),

    put(row) {
      let shelf = shelfOf(row.resource, row.parent);
      if (!shelf) {
        shelf = { rows: [], orders: [], bySid: new Map(), byName: new Map() };
        shelves.set(`${row.resource} ${row.parent}`, shelf);
      }
      if (shelf.bySid.has(row.sid)) {
        shelf.rows[placeOf(shelf, row.order)] = row;
      } else {
        shelf.rows.push(row);
        shelf.orders.push(row.order);
      }
      shelf.bySid.set(row.sid, row);
      if (row.name !== null) shelf.byName.set(row.name, row);
    },

    remove(row) {
      const shelf = shelfOf(row.resource, row.parent);
      if (!shelf?.bySid.delete(row.sid)) return;
      if (row.name !== null) shelf.byName.delete(row.name);
      shelf.rows[placeOf(shelf, row.order)] = undefined;
      if (shelf.rows.length > 64 && shelf.rows.length > 2 * shelf.bySid.size) compact(shelf);
    },

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
  };
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

function compact(shelf: Shelf): void {
  shelf.rows = shelf.rows.filter((row) => row !== undefined);
  shelf.orders = shelf.rows.map((row) => row?.order ?? 0);
}
