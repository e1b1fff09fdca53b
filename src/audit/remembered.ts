/** Things by name, of which those are forgotten that nobody has asked for in a long time. */

export interface Remembered<Value> {
  /** What has this name; asking for it makes it young again. */
  get(name: string): Value | undefined;
  /** The same, without doing so. */
  peek(name: string): Value | undefined;
  has(name: string): boolean;
  set(name: string, value: Value): void;
  delete(name: string): void;
  clear(): void;
  values(): Iterable<Value>;
  /** Makes everything older, and forgets what has become so old that it was not asked for since this was called twice before. */
  age(): void;
  readonly size: number;
}

/** `onYoung` is told whenever something is new or young again. */
export function createRemembered<Value>(onYoung: (value: Value) => void): Remembered<Value> {
  let young = new Map<string, Value>();
  let older = new Map<string, Value>();
  let oldest = new Map<string, Value>();

  const set = (name: string, value: Value): void => {
    const isNew = !young.has(name);
    young.set(name, value);
    if (!isNew) return;
    older.delete(name);
    oldest.delete(name);
    onYoung(value);
  };

  return {
    get(name) {
      const found = young.get(name);
      if (found !== undefined) return found;
      const before = older.get(name) ?? oldest.get(name);
      if (before !== undefined) set(name, before);
      return before;
    },
    peek: (name) => young.get(name) ?? older.get(name) ?? oldest.get(name),
    has: (name) => young.has(name) || older.has(name) || oldest.has(name),
    set,
    delete(name) {
      young.delete(name);
      older.delete(name);
      oldest.delete(name);
    },
    clear() {
      [young, older, oldest] = [new Map(), new Map(), new Map()];
    },
    *values() {
      yield* oldest.values();
      yield* older.values();
      yield* young.values();
    },
    age() {
      oldest = older;
      older = young;
      young = new Map();
    },
    get size() {
      return young.size + older.size + oldest.size;
    },
  };
}

/** As many are remembered in a plain Map at least, and half as many more at most. */
const most = 10_000;

/** Sets an entry anew, and drops the oldest where there are too many: many at once, since what was deleted is passed over each time. */
export function remember<Key, T>(entries: Map<Key, T>, key: Key, value: T): void {
  entries.delete(key);
  entries.set(key, value);
  if (entries.size <= 1.5 * most) return;
  for (const oldest of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(oldest);
  }
}
