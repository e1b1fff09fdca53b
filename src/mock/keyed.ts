/**
 * Values by key. A Map that is full is reallocated at twice the size, which blocks for a tenth of a second at a million entries. So a
 * large collection is kept in many small Maps. They are reallocated one at a time, which takes a few milliseconds for all together.
 */
export interface Keyed<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Returns whether the key was present. */
  delete(key: string): boolean;
  /** In no particular order. */
  keys(): Iterable<string>;
}

/** The number of Maps, a power of two, once there are more than `many` values. */
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

/** SIDs and numbered names differ at their ends. A position before the start gives NaN, which counts as 0. */
function partNumber(key: string): number {
  const end = key.length - 1;
  const mixed = key.charCodeAt(end) * 17 + key.charCodeAt(end - 1) * 97 + key.charCodeAt(end - 2) * 5;
  return mixed & (parts - 1);
}
