import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLast, type Part, partOf, sharedBy, takenOf } from "./parts.js";

const size = 100_000;

/** The part that each thread judges if positions are reached in this order; the remaining ones are reached after that. */
function judged(threads: number, turns: readonly number[], places: readonly number[]) {
  const shared = sharedBy(threads);
  const readers = Array.from({ length: threads }, (_, thread) => {
    const part = partOf(shared, size, threads, thread);
    return { part, next: 0, own: [] as number[] };
  });
  const step = (thread: number): boolean => {
    const reader = readers[thread];
    const place = reader === undefined ? undefined : places[reader.next];
    if (!reader || place === undefined) return false;
    reader.next += 1;
    if (reader.part.holds(place)) reader.own.push(place);
    return true;
  };
  for (const thread of turns) step(thread);
  for (const thread of readers.keys()) while (step(thread));
  return {
    parts: readers.map(({ part }) => part),
    own: readers.map(({ own }) => own),
    taken: takenOf(shared, size, threads),
  };
}

const byPlace = (one: number, other: number): number => one - other;
const everywhere = Array.from({ length: 2000 }, (_, index) => index * 50);
const begins = ({ from }: Part): number => from;

describe("threads that share a recording out", () => {
  it("judge each place once and each a part on its own, in whatever turns they read", () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 1.2 * size }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        some,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 200 }))),
        (threads, unsorted, runs) => {
          const places = unsorted.sort(byPlace);
          const turns = runs.flatMap(([thread, times]) => Array.from({ length: times }, () => thread % threads));
          const { parts, own } = judged(threads, turns, places);
          expect(own.flat().sort(byPlace)).toEqual(places);
          const inOrder = own.filter((each) => each.length > 0).sort(([one = 0], [other = 0]) => one - other);
          expect(inOrder.flat()).toEqual(places);
          expect(parts.filter(isLast).length).toBe(1);
        },
      ),
    );
  });

  it("take over where as much is left to the one before, if to learn is three times as fast as to judge", () => {
    const turns = everywhere.flatMap(() => [1, 1, 1, 0]);
    const { parts, own } = judged(2, turns, everywhere);
    expect(parts.map(begins)).toEqual([0, expect.closeTo(0.6 * size, -3)]);
    expect(parts[0]?.to).toBe(parts[1]?.from);
    expect(own.map((each) => each.length)).toEqual([expect.closeTo(1200, -2), expect.closeTo(800, -2)]);
  });

  it("leave all to the first where the others come too late, which then have nothing to wait for", () => {
    const { parts, own, taken } = judged(3, [...everywhere.map(() => 0), 1, 2], everywhere);
    expect(own.map((each) => each.length)).toEqual([everywhere.length, 0, 0]);
    expect(parts.map((part) => part.isVoid)).toEqual([false, true, true]);
    expect(taken).toBeCloseTo(size);
  });
});
