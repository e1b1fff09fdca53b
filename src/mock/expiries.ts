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
  // What was replaced or removed is left where it is, until it is more than what counts. Then the heap is worn, and sorted out a
  // few rows at a time, for to do it at once takes tens of milliseconds where there are many.
  let heap: Row[] = [];
  let worn: Row[] = [];

  const sortOut = (): void => {
    for (let step = 0; step < few; step++) {
      const row = worn.pop(); // without its last, a heap is a heap
      if (!row) return;
      if (isCurrent(row)) push(heap, row);
    }
  };

  const firstOf = (rows: Row[]): Row | undefined => {
    while (rows[0] && !isCurrent(rows[0])) pop(rows);
    return rows[0];
  };

  /** The heap whose first row expires first. */
  const next = (): Row[] => {
    const [one, other] = [firstOf(heap), firstOf(worn)];
    return other && (!one || sooner(other, one)) ? worn : heap;
  };

  return {
    add(row) {
      if (row.expires === null) return;
      push(heap, row);
      if (worn.length > 0) sortOut();
      else if (heap.length > 64 && heap.length > 2 * count()) [worn, heap] = [heap, []];
    },
    first: () => next()[0],
    take: () => pop(next()),
    clear() {
      heap = [];
      worn = [];
    },
  };
}

/** So many rows are sorted out with each that is added. */
const few = 4;

function push(heap: Row[], row: Row): void {
  let place = heap.push(row) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (!parent || !sooner(row, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = row;
}

/** Takes away and gives the first. */
function pop(heap: Row[]): Row | undefined {
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
}

function sooner(one: Row, other: Row): boolean {
  const [mine, theirs] = [one.expires ?? Number.POSITIVE_INFINITY, other.expires ?? Number.POSITIVE_INFINITY];
  return mine < theirs || (mine === theirs && one.order < other.order);
}
