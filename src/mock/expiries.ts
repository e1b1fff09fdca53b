import type { Row } from "./store.js";

/** Rows by when they expire: a binary heap. It is told of each row that is put, never of one that is replaced or removed. */
export interface Expiries {
  add(row: Row): void;
  /** The row that expires first; undefined if none does. */
  first(): Row | undefined;
  /** Takes away and gives the row that expires first. */
  take(): Row | undefined;
  clear(): void;
}

/** `isCurrent` tells whether a row is still what its store holds under its SID; `count` how many rows the store holds. */
export function expiries(isCurrent: (row: Row) => boolean, count: () => number): Expiries {
  let heap: Row[] = [];

  const add = (row: Row): void => {
    let place = heap.push(row) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !sooner(row, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = row;
  };

  const take = (): Row | undefined => {
    const taken = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return taken;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      let child = heap[below];
      if (!child) break;
      const other = heap[below + 1];
      if (other && sooner(other, child)) {
        child = other;
        below += 1;
      }
      if (!sooner(child, last)) break;
      heap[place] = child;
      place = below;
    }
    heap[place] = last;
    return taken;
  };

  const first = (): Row | undefined => {
    while (heap[0] && !isCurrent(heap[0])) take();
    return heap[0];
  };

  return {
    add(row) {
      if (row.expires === null) return;
      add(row);
      // What was replaced or removed is left where it is, until it is more than what counts.
      if (heap.length <= 64 || heap.length <= 2 * count()) return;
      const current = heap.filter(isCurrent);
      heap = [];
      for (const each of current) add(each);
    },
    first,
    take: () => (first() ? take() : undefined),
    clear() {
      heap = [];
    },
  };
}

function sooner(one: Row, other: Row): boolean {
  const [mine, theirs] = [one.expires ?? Number.POSITIVE_INFINITY, other.expires ?? Number.POSITIVE_INFINITY];
  return mine < theirs || (mine === theirs && one.order < other.order);
}
