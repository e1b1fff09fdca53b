/**
 * What became of one Map, from its creation on, in consecutive ids; of changes that only moved its times, no more than numbers. In blocks,
 * for nobody should wait while a long array is made anew to be longer.
 */
import type { Row } from "../store.js";
import { type Change, creationOf } from "./change.js";
import { type Move, type Moved, read, size, write } from "./moves.js";

interface Block {
  /** The id of its first entry. */
  readonly first: number;
  /** A change, or where its numbers begin. */
  readonly entries: (Change | number)[];
  /** Where they are many, with room for some more. */
  numbers: number[] | Float64Array;
  /** So many of them are written. */
  used: number;
}

export interface History extends Moved {
  readonly blocks: Block[];
  latest: Block;
}

/** So many entries a block has at most. */
const longest = 1024;

/** From so many moves on, their numbers lie where no collector copies them; fewer take less memory as an array. A power of two. */
const many = 32;

/** That of a Map that was made, and of which nothing else is known, or no more than this. */
export function begun(map: Row, ...then: readonly Change[]): History {
  const block: Block = { first: 1, entries: [creationOf(map, 0), ...then], numbers: [], used: 0 };
  return { like: map, blocks: [block], latest: block };
}

export const firstId = ({ blocks, latest }: History): number => (blocks[0] ?? latest).first;

export const lastId = ({ latest: { first, entries } }: History): number => first + entries.length - 1;

/** Adds a change with the id that follows; the `most` latest are kept, and some of those before them. */
export function add(history: History, change: Change, most: number): void {
  blockOf(history, most).entries.push(change);
}

/** Adds one that moved nothing but times and revision of the row that the history is {@link Moved} like. */
export function addMove(history: History, move: Move, most: number): void {
  const block = blockOf(history, most);
  const { entries, numbers, used } = block;
  if (used === numbers.length && used >= many * size) block.numbers = grown(numbers);
  entries.push(used);
  write(block.numbers, used, move);
  block.used += size;
}

/** The same numbers with room for as many again. */
function grown(numbers: ArrayLike<number>): Float64Array {
  const larger = new Float64Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Lets go of all that it holds, of use to nobody any more: the log keeps it for what its moves are {@link Moved} like. */
export function empty(history: History): void {
  history.blocks.length = 0;
  history.latest = nothing;
}

const nothing: Block = { first: 1, entries: [], numbers: [], used: 0 };

/** Up to so many changes behind an id. */
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

/** The block that the next entry belongs to. */
function blockOf(history: History, most: number): Block {
  const { blocks, latest } = history;
  if (latest.entries.length < Math.min(most, longest)) return latest;
  const next: Block = { first: lastId(history) + 1, entries: [], numbers: [], used: 0 };
  for (let second = blocks[1]; second && next.first - second.first >= most; second = blocks[1]) blocks.shift();
  blocks.push(next);
  history.latest = next;
  return next;
}
