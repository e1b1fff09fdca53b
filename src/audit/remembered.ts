/** Things by name, of which those are forgotten that nobody has asked for in a long time. */

export interface Remembered<Value> {
  /** What has this name; asking for it makes it young again. */
  get(name: string): Value | undefined;
  /** The same, without doing so. */
  peek(name: string): Value | undefined;
  has(name: string): boolean;
  set(name: string, value: Value): void;
  delete(name: string): void;
  values(): Iterable<Value>;
  /** Forgets what was not asked for since this was last called. */
  age(): void;
  readonly size: number;
}

/** `onYoung` is told whenever something is new or young again. */
export function createRemembered<Value>(onYoung: (value: Value) => void = () => {}): Remembered<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (name: string, value: Value): void => {
    const isNew = !young.has(name);
    young.set(name, value);
    if (isNew) {
      old.delete(name);
      onYoung(value);
    }
  };
  return {
    get(name) {
      const found = young.get(name);
      if (found !== undefined || old.size === 0) return found;
      const before = old.get(name);
      if (before !== undefined) set(name, before);
      return before;
    },
    peek: (name) => young.get(name) ?? old.get(name),
    has: (name) => young.has(name) || old.has(name),
    set,
    delete(name) {
      young.delete(name);
      old.delete(name);
    },
    *values() {
      yield* old.values();
      yield* young.values();
    },
    age() {
      old = young;
      young = new Map();
    },
    get size() {
      return young.size + old.size;
    },
  };
}
