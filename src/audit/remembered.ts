/**
 * Things by name, of which those are forgotten that nobody has asked for in a long time. There may be thousands that hold next to
 * nothing, one for each list that a recording shows: what holds nothing is not made.
 */
export class Remembered<Value> {
  private young: Map<string, Value> | undefined;
  private older: Map<string, Value> | undefined;
  private oldest: Map<string, Value> | undefined;

  /** `onYoung` is told whenever something is new or young again. */
  constructor(private readonly onYoung: (value: Value) => void) {}

  /** What has this name; asking for it makes it young again. */
  get(name: string): Value | undefined {
    const found = this.young?.get(name);
    if (found !== undefined) return found;
    const before = this.older?.get(name) ?? this.oldest?.get(name);
    if (before !== undefined) this.set(name, before);
    return before;
  }

  /** The same, without doing so. */
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

  /** Makes everything older, and forgets what has become so old that it was not asked for since this was called twice before. */
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

/** As many as this are kept at least, and half as many more at most. */
const most = 10_000;

/** Things by whatever, of which the latest are kept. What holds nothing is not made here either. */
export class Latest<Key, Value> {
  private entries: Map<Key, Value> | undefined;

  get(key: Key): Value | undefined {
    return this.entries?.get(key);
  }

  has(key: Key): boolean {
    return this.entries?.has(key) ?? false;
  }

  /** Sets an entry anew, and drops the oldest where there are too many: many at once, since what was deleted is passed over each time. */
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
