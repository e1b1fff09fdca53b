/**
 * Which part of a recording each of several threads judges. All of them read it from its beginning, since what lies before a part
 * has to be known before that can be judged; but to learn is faster than to judge. While the first thread judges, the next one
 * learns, and takes over where there is as much left to the first as to itself, so that both end at the same time whatever they
 * read and however fast they are. Which part of the file is whose is noted in memory that they share.
 */

/** What is to be judged here of a recording. An exchange is of the part that it begins in. */
export interface Part {
  /** Whether what begins at this byte is of it; to be asked first in the order in which the recording is read. */
  holds(from: number): boolean;
  /** The byte that it begins with; Infinity as long as that is not known. */
  readonly from: number;
  /** The byte before which it ends; Infinity where it goes on to the end of the file, as far as is known. */
  readonly to: number;
  /** Whether nothing of the file is left that it could begin with. */
  readonly isVoid: boolean;
}

export const whole: Part = { holds: () => true, from: 0, to: Number.POSITIVE_INFINITY, isVoid: false };

/** Whether a part goes on to the end of the file. */
export const isLast = ({ from, to }: Part): boolean =>
  from < Number.POSITIVE_INFINITY && to === Number.POSITIVE_INFINITY;

/** In so many blocks a file is shared out. */
const most = 1024;

/** To learn from a part of a recording takes about so much of the time that it takes to judge it. */
const learning = 0.4;

/** What the threads share: how many blocks each has come to, and whose each block is, by the number of the thread, from 1. */
export function sharedBy(threads: number): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * (threads + most));
}

/** How many bytes of a file of this size are judged, or are being judged. */
export function takenOf(shared: SharedArrayBuffer, size: number, threads: number): number {
  const { owners } = notesIn(shared, threads);
  return owners.reduce((taken, owner) => taken + (owner > 0 ? size / most : 0), 0);
}

/** The part of one of the threads, from 0, in a file of this size. */
export function partOf(shared: SharedArrayBuffer, size: number, threads: number, thread: number): Part {
  const { reached, owners } = notesIn(shared, threads);
  const length = size / most;
  const self = thread + 1;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  /** The first block that nothing was read of yet, and where it begins. */
  let next = 0;
  let ahead = 0;

  const isTaken = (block: number): boolean => Atomics.compareExchange(owners, block, 0, self) !== 0;

  /** Whether as much is left to the thread before this one as to this one and those after it. */
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

/** As much as so many threads judge in the time in which one would, if each first learns what lies before its part. */
const strengthOf = (threads: number): number => (1 - (1 - learning) ** threads) / learning;
