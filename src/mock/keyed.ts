/**
 * Values by their keys. A Map that is full is made anew at twice the size, and all else waits for that: a tenth of a second where it
 * holds a million. So what has grown is kept in many small Maps, which take a few milliseconds together and one at a time.
 */
export interface Keyed<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Whether it was there. */
  delete(key: string): boolean;
  /** In no order that means anything. */
  keys(): Iterable<string>;
}

/** So many Maps, a power of two, from so many values on. */
const parts = 256;
const many = 2048;

export function keyed<Value>(): Keyed<Value> {
  let size = 0;
  let whole = new Map<string, Value>();
  let split: readonly Map<string, Value>[] | undefined;

  const partOf = (key: string): Map<string, Value> => split?.[partNumber(key)] ?? whole;

  const divide = (): void => {
    const all = whole;
    whole = new Map();
    split = Array.from({ length: parts }, () => new Map());
    for (const [key, value] of all) partOf(key).set(key, value);
  };

  return {
    get size() {
      return size;
    },
    get: (key) => partOf(key).get(key),
    set(key, value) {
      const part = partOf(key);
      const before = part.size;
      part.set(key, value);
      if (part.size === before) return;
      size += 1;
      if (size > many && !split) divide();
    },
    delete(key) {
      if (!partOf(key).delete(key)) return false;
      size -= 1;
      return true;
    },
    *keys() {
      for (const part of split ?? [whole]) yield* part.keys();
    },
  };
}

/** SIDs differ at their ends, and so do names that are counted. What would stand before the beginning counts for nothing. */
function partNumber(key: string): number {
  const end = key.length - 1;
  const mixed = key.charCodeAt(end) * 17 + key.charCodeAt(end - 1) * 97 + key.charCodeAt(end - 2) * 5;
  return mixed & (parts - 1);
}
