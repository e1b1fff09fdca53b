import type { Row } from "./store.js";

/** The rows in order of expiry. It is told of every row that is put, but not of replacements or removals. */
export interface Expiries {
  add(row: Row): void;
  /** The row that expires first; undefined if none does. */
  first(): Row | undefined;
  /** Removes and returns the row that expires first. */
  take(): Row | undefined;
  clear(): void;
}

/** A binary heap of rows. Their times are kept in a separate array because reading them from rarely used rows is slow. */
interface Heap {
  readonly rows: Row[];
  /** In milliseconds since 1970, as the rows have them. */
  readonly times: number[];
}

const emptyHeap = (): Heap => ({ rows: [], times: [] });

/** `isCurrent` tells whether the store still holds exactly this row; `count` is the number of rows in the store. */
export function expiries(isCurrent: (row: Row) => boolean, count: () => number): Expiries {
  // Replaced and removed rows stay in the heap until they outnumber the current ones. Then the heap is retired, and its current rows are
  // moved to a new heap a few at a time, because moving all at once would take tens of milliseconds for a large heap.
  let heap = emptyHeap();
  let worn = emptyHeap();

  const sortOut = (): void => {
    for (let step = 0; step < few; step++) {
      const row = worn.rows.pop(); // a heap without its last element is still a heap
      const time = worn.times.pop();
      if (!row || time === undefined) return;
      if (isCurrent(row)) push(heap, row, time);
    }
  };

  const firstOf = (heap: Heap): Row | undefined => {
    while (heap.rows[0] && !isCurrent(heap.rows[0])) pop(heap);
    return heap.rows[0];
  };

  /** The heap with the earliest expiry. */
  const next = (): Heap => {
    const [one, other] = [firstOf(heap), firstOf(worn)];
    if (!one || !other) return one ? heap : worn;
    return isSooner(worn.times[0] ?? 0, other, heap.times[0] ?? 0, one) ? worn : heap;
  };

  return {
    add(row) {
      if (row.expires === null) return;
      push(heap, row, row.expires);
      if (worn.rows.length > 0) sortOut();
      else if (heap.rows.length > 64 && heap.rows.length > 2 * count()) [worn, heap] = [heap, emptyHeap()];
    },
    first: () => next().rows[0],
    take: () => pop(next()),
    clear() {
      heap = emptyHeap();
      worn = emptyHeap();
    },
  };
}

/** How many rows are moved to the new heap with each added row. */
const few = 4;

function push({ rows, times }: Heap, row: Row, time: number): void {
  let place = rows.push(row) - 1;
  times.push(time);
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = rows[above];
    const timeAbove = times[above];
    if (!parent || timeAbove === undefined || !isSooner(time, row, timeAbove, parent)) break;
    rows[place] = parent;
    times[place] = timeAbove;
    place = above;
  }
  rows[place] = row;
  times[place] = time;
}

/** Removes and returns the first row. */
function pop({ rows, times }: Heap): Row | undefined {
  const taken = rows[0];
  const last = rows.pop();
  const lastTime = times.pop();
  if (!last || lastTime === undefined || rows.length === 0) return taken;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    let child = rows[below];
    let time = times[below];
    if (!child || time === undefined) break;
    const [other, otherTime] = [rows[below + 1], times[below + 1]];
    if (other && otherTime !== undefined && isSooner(otherTime, other, time, child)) {
      child = other;
      time = otherTime;
      below += 1;
    }
    if (!isSooner(time, child, lastTime, last)) break;
    rows[place] = child;
    times[place] = time;
    place = below;
  }
  rows[place] = last;
  times[place] = lastTime;
  return taken;
}

/** Whether a row expires before another; rows with the same time expire in order of creation. */
function isSooner(time: number, row: Row, otherTime: number, other: Row): boolean {
  return time < otherTime || (time === otherTime && row.order < other.order);
}
