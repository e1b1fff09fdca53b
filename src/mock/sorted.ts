import { byCodePoints } from "./code-points.js";

/** Distinct texts in code point order. Adding, deleting and finding stay cheap with a million of them. */
export interface Sorted {
  add(text: string): void;
  delete(text: string): void;
  /** The texts from a bound on, ascending, or descending if `backwards`. */
  from(bound: string | undefined, inclusive: boolean, backwards: boolean): Iterable<string>;
}

/** A block that exceeds this length is split in two. */
const longest = 512;

export function sorted(texts: Iterable<string>): Sorted {
  const all = [...texts].sort(byCodePoints);
  const blocks: string[][] = [];
  for (let start = 0; start < all.length; start += longest / 2) blocks.push(all.slice(start, start + longest / 2));

  /** The index of the first block whose last text is not below this one. */
  const blockOf = (text: string): number => firstNotBelow(blocks.length, (index) => blocks[index]?.at(-1) ?? "", text);
  const placeIn = (block: readonly string[], text: string): number =>
    firstNotBelow(block.length, (index) => block[index] ?? "", text);

  return {
    add(text) {
      const index = Math.min(blockOf(text), Math.max(blocks.length - 1, 0));
      const block = blocks[index];
      if (!block) {
        blocks.push([text]);
        return;
      }
      block.splice(placeIn(block, text), 0, text);
      if (block.length > longest) blocks.splice(index + 1, 0, block.splice(longest / 2));
    },

    delete(text) {
      const index = blockOf(text);
      const block = blocks[index];
      const place = block ? placeIn(block, text) : 0;
      if (block?.[place] !== text) return;
      block.splice(place, 1);
      if (block.length === 0) blocks.splice(index, 1);
    },

    *from(bound, inclusive, backwards) {
      const isIn = (text: string): boolean => inclusive || text !== bound;
      if (!backwards) {
        const first = bound === undefined ? 0 : blockOf(bound);
        for (let index = first; index < blocks.length; index++) {
          const block = blocks[index] ?? [];
          for (
            let place = index === first && bound !== undefined ? placeIn(block, bound) : 0;
            place < block.length;
            place++
          ) {
            const text = block[place];
            if (text !== undefined && isIn(text)) yield text;
          }
        }
        return;
      }
      const last = bound === undefined ? blocks.length - 1 : Math.min(blockOf(bound), blocks.length - 1);
      for (let index = last; index >= 0; index--) {
        const block = blocks[index] ?? [];
        for (let place = block.length - 1; place >= 0; place--) {
          const text = block[place];
          if (text === undefined || (bound !== undefined && byCodePoints(text, bound) > 0)) continue;
          if (isIn(text)) yield text;
        }
      }
    },
  };
}

function firstNotBelow(length: number, at: (index: number) => string, text: string): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byCodePoints(at(middle), text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
