/**
 * Divides a recording among threads. Every thread reads the file from its beginning, since what lies before its part must be known to judge
 * the part; but learning is faster than judging. While the first thread judges, the next one learns, and takes over where as much is left
 * to the first as to itself. So both end at the same time, whatever their speed. The division is kept in shared memory.
 */

/** The part of a recording that this thread judges. An exchange belongs to the part in which it begins. */
export interface Part {
  /** Whether an exchange that begins at this byte belongs to the part. Must first be asked in reading order. */
  holds(from: number): boolean;
  /** The first byte of the part; Infinity until it is known. */
  readonly from: number;
  /** The byte before which it ends; Infinity if, as far as is known, it extends to the end of the file. */
  readonly to: number;
  /** Whether no part of the file is left in which it could begin. */
  readonly isVoid: boolean;
}

export const whole: Part = { holds: () => true, from: 0, to: Number.POSITIVE_INFINITY, isVoid: false };

/** Whether a part extends to the end of the file. */
export const isLast = ({ from, to }: Part): boolean =>
  from < Number.POSITIVE_INFINITY && to === Number.POSITIVE_INFINITY;

/** The number of blocks into which a file is divided. */
const most = 1024;

/** The time to learn from a part of a recording, relative to the time to judge it. */
const learning = 0.4;

/** The shared state: how many blocks each thread has reached, and which thread (from 1) owns each block. */
export function sharedBy(threads: number): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * (threads + most));
}

/** How many bytes of a file of this size have been or are being judged. */
export function takenOf(shared: SharedArrayBuffer, size: number, threads: number): number {
  const { owners } = notesIn(shared, threads);
  return owners.reduce((taken, owner) => taken + (owner > 0 ? size / most : 0), 0);
}

/** The part of the thread with this index (from 0) in a file of this size. */
export function partOf(shared: SharedArrayBuffer, size: number, threads: number, thread: number): Part {
  const { reached, owners } = notesIn(shared, threads);
  const length = size / most;
  const self = thread + 1;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  /** The first block that has not been read yet, and where it begins. */
  let next = 0;
  let ahead = 0;

  const isTaken = (block: number): boolean => Atomics.compareExchange(owners, block, 0, self) !== 0;

  /** Whether as much is left to the previous thread as to this one and its successors. */
  const isTime = (block: number): boolean => {
    if (thread === 0) return true;
    return block - Atomics.load(reached, thread - 1) >= (most - block) / strengthOf(threads - thread);
  };

  const arriveAt = (block: number): void => {
    Atomics.store(reached, thread, block);
    if (from === Number.POSITIVE_INFINITY) {
      if (isTime(block) && !isTaken(block)) from = block * length;
    } else if (to === Number.POSITIVE_INFINITY && isTaken(block)) to = block * length;
  };

  return {
    holds(at) {
      while (at >= ahead && next < most) {
        arriveAt(next);
        next += 1;
        ahead = next * length;
      }
      return at >= from && at < to;
    },
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    get isVoid() {
      return from === Number.POSITIVE_INFINITY && Atomics.load(owners, most - 1) !== 0;
    },
  };
}

function notesIn(
  shared: SharedArrayBuffer,
  threads: number,
): { readonly reached: Int32Array; readonly owners: Int32Array } {
  return {
    reached: new Int32Array(shared, 0, threads),
    owners: new Int32Array(shared, Int32Array.BYTES_PER_ELEMENT * threads, most),
  };
}

/** How many times as much this many threads judge in the same time as one thread, if each first learns what lies before its part. */
const strengthOf = (threads: number): number => (1 - (1 - learning) ** threads) / learning;
