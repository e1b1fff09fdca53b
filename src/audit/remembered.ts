/**
 * Values by name. Forgets those that nobody has asked for in a long time. A recording may show thousands of lists, so that there are
 * thousands of these with next to no content: the inner maps are created only when they are needed.
 */
export class Remembered<Value> {
  private young: Map<string, Value> | undefined;
  private older: Map<string, Value> | undefined;
  private oldest: Map<string, Value> | undefined;

  /** `onYoung` is called whenever a value is new or becomes young again. */
  constructor(private readonly onYoung: (value: Value) => void) {}

  /** The value with this name, which becomes young again. */
  get(name: string): Value | undefined {
    const found = this.young?.get(name);
    if (found !== undefined) return found;
    const before = this.older?.get(name) ?? this.oldest?.get(name);
    if (before !== undefined) this.set(name, before);
    return before;
  }

  /** The value with this name, whose age stays as it is. */
  peek(name: string): Value | undefined {
    return this.young?.get(name) ?? this.older?.get(name) ?? this.oldest?.get(name);
  }

  has(name: string): boolean {
    return this.peek(name) !== undefined;
  }

  set(name: string, value: Value): void {
    this.young ??= new Map();
    const isNew = !this.young.has(name);
    this.young.set(name, value);
    if (!isNew) return;
    this.older?.delete(name);
    this.oldest?.delete(name);
    this.onYoung(value);
  }

  delete(name: string): void {
    this.young?.delete(name);
    this.older?.delete(name);
    this.oldest?.delete(name);
  }

  clear(): void {
    this.young = undefined;
    this.older = undefined;
    this.oldest = undefined;
  }

  *values(): Generator<Value> {
    for (const each of [this.oldest, this.older, this.young]) if (each) yield* each.values();
  }

  /** Makes all values older, and forgets those that were not asked for since the second call of this before now. */
  age(): void {
    this.oldest = this.older?.size ? this.older : undefined;
    this.older = this.young?.size ? this.young : undefined;
    this.young = undefined;
  }

  get size(): number {
    return sizeOf(this.young) + sizeOf(this.older) + sizeOf(this.oldest);
  }
}

const sizeOf = (things: ReadonlyMap<string, unknown> | undefined): number => things?.size ?? 0;

/** How many are kept at least; at most half as many more. */
const most = 10_000;

/** Values by key, of which the latest are kept. The inner map is created only when it is needed, as above. */
export class Latest<Key, Value> {
  private entries: Map<Key, Value> | undefined;

  get(key: Key): Value | undefined {
    return this.entries?.get(key);
  }

  has(key: Key): boolean {
    return this.entries?.has(key) ?? false;
  }

  /** Sets the latest entry. Drops the oldest if there are too many: many at once, since iterating passes over deleted entries each time. */
  set(key: Key, value: Value): void {
    this.entries ??= new Map();
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= 1.5 * most) return;
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= most) return;
      this.entries.delete(oldest);
    }
  }
}
