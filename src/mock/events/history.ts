/**
 * The changes of one Map since its creation, with consecutive ids. Changes of nothing but its times and revision are stored as numbers.
 * Stored in blocks, because growing one long array would stall a request.
 */
import type { Row } from "../store.js";
import { type Change, creationOf } from "./change.js";
import { type Move, type Moved, read, size, write } from "./moves.js";

interface Block {
  /** The id of its first entry. */
  readonly first: number;
  /** A change, or the index of its first number in `numbers`. */
  readonly entries: (Change | number)[];
  /** A typed array with room to grow once there are many. */
  numbers: number[] | Float64Array;
  /** How many numbers are in use. */
  used: number;
}

export interface History extends Moved {
  readonly blocks: Block[];
  latest: Block;
}

/** The largest number of entries in a block. */
const longest = 1024;

/** From this many moves on, a typed array is used, which garbage collection does not copy; a small array takes less. A power of two. */
const many = 32;

/** A history that begins with the creation of a Map, and perhaps some more changes. */
export function begun(map: Row, ...then: readonly Change[]): History {
  const block: Block = { first: 1, entries: [creationOf(map, 0), ...then], numbers: [], used: 0 };
  return { like: map, blocks: [block], latest: block };
}

export const firstId = ({ blocks, latest }: History): number => (blocks[0] ?? latest).first;

export const lastId = ({ latest: { first, entries } }: History): number => first + entries.length - 1;

/** Adds a change with the next id. At least the `most` latest changes are kept. */
export function add(history: History, change: Change, most: number): void {
  blockOf(history, most).entries.push(change);
}

/** Adds a change of nothing but the times and the revision of the row that the history is {@link Moved} like. */
export function addMove(history: History, move: Move, most: number): void {
  const block = blockOf(history, most);
  const { entries, numbers, used } = block;
  if (used === numbers.length && used >= many * size) block.numbers = grown(numbers);
  entries.push(used);
  write(block.numbers, used, move);
  block.used += size;
}

/** A copy of the numbers with room for as many again. */
function grown(numbers: ArrayLike<number>): Float64Array {
  const larger = new Float64Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Releases the entries of a discarded history. The log still refers to it as what its moves are {@link Moved} like. */
export function empty(history: History): void {
  history.blocks.length = 0;
  history.latest = nothing;
}

const nothing: Block = { first: 1, entries: [], numbers: [], used: 0 };

/** Up to `limit` changes after an id. */
export function after({ blocks, like }: History, id: number, limit: number): readonly Change[] {
  const found: Change[] = [];
  for (const { first, entries, numbers } of blocks) {
    for (let place = Math.max(0, id + 1 - first); place < entries.length && found.length < limit; place++) {
      const entry = entries[place];
      if (entry !== undefined) found.push(typeof entry === "number" ? read(numbers, entry, like, 0) : entry);
    }
  }
  return found;
}

export const last = (history: History): Change | undefined => after(history, lastId(history) - 1, 1)[0];

/** The block for the next entry. Drops blocks that are no longer needed to keep the `most` latest changes. */
function blockOf(history: History, most: number): Block {
  const { blocks, latest } = history;
  if (latest.entries.length < Math.min(most, longest)) return latest;
  const next: Block = { first: lastId(history) + 1, entries: [], numbers: [], used: 0 };
  for (let second = blocks[1]; second && next.first - second.first >= most; second = blocks[1]) blocks.shift();
  blocks.push(next);
  history.latest = next;
  return next;
}
