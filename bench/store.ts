/** The store with a million Maps: memory, the cost of each operation, expiries, snapshots; and on disk, compared with bare fdatasync. */
import { closeSync, fdatasync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { manualClock } from "../src/mock/clock.js";
import { openStores } from "../src/mock/durable/stores.js";
import { inProcessMock } from "../src/mock/in-process.js";
import { createModel, type Model } from "../src/mock/model.js";
import { type Row, rowLike } from "../src/mock/store.js";
import { createWorld, type World } from "../src/mock/world.js";
import { least, median, most, table } from "./load.js";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const parent = `IS${"a".repeat(32)}`;
const place = { resource: "SyncMap", parent };
const path = { ServiceSid: parent };
const million = 1_000_000;

interface Filled {
  readonly world: World;
  readonly model: Model;
  readonly sids: readonly string[];
}

/** As the mock's own creations, which share one object. */
const inputs = {};

function make({ world, model }: Pick<Filled, "world" | "model">, name: string, ttl = 0): Row {
  const row = model.create(place, { prefix: "MP", path, account: world.account, name, inputs, ttl });
  if (!row) throw new Error(`${name} is taken`);
  return row;
}

function filled(count: number, ttl = 0): Filled {
  const world = createWorld({ clock: manualClock(Date.now()) });
  const model = createModel(world);
  const sids: string[] = [];
  for (let made = 0; made < count; made++) sids.push(make({ world, model }, `map number ${made}`, ttl).sid);
  return { world, model, sids };
}

/** The time of one operation in microseconds: the best average of several rounds. */
function each(count: number, act: (index: number) => unknown): number {
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const began = performance.now();
    for (let index = 0; index < count; index++) act(turn * count + index);
    times.push(((performance.now() - began) * 1000) / count);
  }
  return least(times);
}

// Large structures come last: collecting a million Maps would add to the time of other measurements.
await disk(); // before a million objects exist for the garbage collector to scan
await expiries();
snapshots();
memory();
costs();

function memory(): void {
  const rows = [["", "bytes of heap a Map"]];
  const names = [
    ["with a name", 0],
    ["with a name and a time-to-live", 3600],
  ] as const;
  for (const [name, ttl] of names) rows.push([name, String(Math.round(bytesOfEach(ttl)))]);
  process.stdout.write(table("memory, of a million", rows));
}

function bytesOfEach(ttl: number): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const world = createWorld();
  const model = createModel(world);
  for (let made = 0; made < million; made++) make({ world, model }, `map number ${made}`, ttl);
  collect();
  return (process.memoryUsage().heapUsed - before) / world.store.size("SyncMap");
}

/** The minimum for a fetch: a Map from strings to small objects that are scattered in memory. */
function bareMap({ sids }: Filled): ReadonlyMap<string, object> {
  return new Map(sids.map((sid, order) => [sid, { sid, order }]));
}

function costs(): void {
  const [small, large] = [filled(1000), filled(million)];
  const bare = new Map([small, large].map((it) => [it, bareMap(it)]));
  const both = (act: (it: Filled, index: number) => unknown): readonly string[] => {
    const [few, many] = [each(500, (index) => act(small, index)), each(500, (index) => act(large, index))];
    return [few.toFixed(2), many.toFixed(2), (many / few).toFixed(2)];
  };
  const at = (sids: readonly string[], index: number): string => sids[(index * 7919) % sids.length] ?? "";
  const middle = ({ sids }: Filled) => ({ direction: "next", order: sids.length >> 1 }) as const;
  process.stdout.write(
    table("microseconds in the model, with a thousand Maps and with a million", [
      ["", "1,000", "1,000,000", "ratio"],
      ["create", ...both((it, index) => make(it, `another ${index}`))],
      ["fetch one that was fetched just now", ...both(({ model, sids }) => model.find(place, sids[7] ?? ""))],
      ["fetch any", ...both(({ model, sids }, index) => model.find(place, at(sids, index)))],
      ["the same of a bare Map, the floor", ...both((it, index) => bare.get(it)?.get(at(it.sids, index)))],
      ["first page of 50", ...both(({ model }) => model.page(place, undefined, 50))],
      ["page of 50 from the middle", ...both((it) => it.model.page(place, middle(it), 50))],
    ]),
  );
}

async function expiries(): Promise<void> {
  const clock = manualClock(Date.now());
  const mock = inProcessMock({ clock });
  const model = createModel(mock.world);
  for (let made = 0; made < 100_000; made++) make({ world: mock.world, model }, `map number ${made}`, 60);
  collect();
  let longest = 0;
  let last = performance.now();
  let turns = 0;
  const began = last;
  mock.advance(60);
  longest = performance.now() - last;
  while (mock.world.store.size("SyncMap") > 0) {
    last = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 0));
    turns += 1;
    longest = Math.max(longest, performance.now() - last);
    const asked = performance.now();
    mock.world.store.get("SyncMap", parent, "none");
    model.page(place, undefined, 50);
    longest = Math.max(longest, performance.now() - asked);
  }
  process.stdout.write(
    table("100,000 expiries in one second", [
      ["", "ms"],
      ["until all are deleted", (performance.now() - began).toFixed(0)],
      [`the longest of ${turns} pauses`, longest.toFixed(1)],
    ]),
  );
  await mock.close();
}

function snapshots(): void {
  const { world } = filled(100_000);
  const times = { snapshot: [] as number[], restore: [] as number[] };
  for (let turn = 0; turn < 5; turn++) {
    let began = performance.now();
    const snapshot = world.store.snapshot();
    times.snapshot.push(performance.now() - began);
    began = performance.now();
    world.store.restore(snapshot);
    times.restore.push(performance.now() - began);
  }
  const mock = inProcessMock();
  const account = (index: number): string => `AC${index.toString(16).padStart(32, "0")}`;
  const first = each(50, (index) => mock.of(account(index)).now());
  const reset = each(50, (index) => mock.of(account(index)).reset());
  process.stdout.write(
    table("milliseconds", [
      ["", "median", "most"],
      ["a snapshot of 100,000 Maps", median(times.snapshot).toFixed(1), most(times.snapshot).toFixed(1)],
      ["its restoration", median(times.restore).toFixed(1), most(times.restore).toFixed(1)],
      ["the first use of an Account's world", (first / 1000).toFixed(4), ""],
      ["its reset", (reset / 1000).toFixed(4), ""],
    ]),
  );
}

async function disk(): Promise<void> {
  const root = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), "sync-maps-"));
  const few = 50;
  const rows = Array.from({ length: 10_000 }, (_, index): Row => {
    const order = index + 1;
    const account = `AC${"a".repeat(32)}`;
    const times = { created: 1.7e12, updated: 1.7e12, expires: null };
    const sid = `MP${order.toString(16).padStart(32, "0")}`;
    const name = `map number ${order}`;
    const resource = "SyncMap";
    return { resource, sid, parent, path, account, name, inputs: {}, constants: {}, ...times, revision: 0, order };
  });
  /** A row as an update of the model makes it. */
  const updated = (count: number): Row => {
    const row = rows[count % rows.length];
    if (!row) throw new Error(`there is no row for ${count}`);
    return rowLike(row, null, 1.7e12, count);
  };
  const file = openSync(join(root, "bare"), "a");
  const stores = openStores(join(root, "ours"));
  const store = stores.of("AC1");
  const line = `${"x".repeat(330)}\n`;
  let count = 0;
  const add = async (): Promise<void> => {
    count += 1;
    store.put(updated(count));
    await store.flushed?.();
  };
  const rates = { bare: [] as number[], ours: [] as number[], grouped: [] as number[] };
  const perSecond = (writes: number, began: number): number => writes / ((performance.now() - began) / 1000);
  // First, so that the single writer meets compiled code, as in a mock that is in use.
  for (let turn = 0; turn < 20; turn++) {
    const began = performance.now();
    const writer = async (): Promise<void> => {
      for (let written = 0; written < few; written++) await add();
    };
    await Promise.all(Array.from({ length: 128 }, writer));
    rates.grouped.push(perSecond(128 * few, began));
  }
  // In short turns, because a disk that others use changes its speed.
  for (let turn = 0; turn < 100; turn++) {
    let began = performance.now();
    for (let written = 0; written < few; written++) {
      writeSync(file, line);
      await new Promise<void>((resolve, reject) => fdatasync(file, (error) => (error ? reject(error) : resolve())));
    }
    rates.bare.push(perSecond(few, began));
    began = performance.now();
    for (let written = 0; written < few; written++) await add();
    rates.ours.push(perSecond(few, began));
  }
  closeSync(file);
  await stores.close();
  process.stdout.write(
    table("writes a second on disk, each answered once it is there", [
      ["", "median", "to bare"],
      ["write and fdatasync, and nothing else", Math.round(median(rates.bare)), ""],
      [
        "one writer",
        Math.round(median(rates.ours)),
        median(rates.ours.map((rate, turn) => rate / (rates.bare[turn] ?? 1))).toFixed(2),
      ],
      ["128 writers at once", Math.round(median(rates.grouped)), ""],
    ]),
  );

  const starts = [["", "ms to open"]];
  for (const changes of [100_000, 400_000]) {
    const directory = join(root, `history-${changes}`);
    const stores = openStores(directory);
    const store = stores.of("AC1");
    for (let change = 0; change < changes; change++) {
      store.put(updated(change));
      if (change % 1000 === 0) await store.flushed?.();
    }
    await stores.close();
    const began = performance.now();
    const again = openStores(directory);
    starts.push([`10,000 Maps after ${changes.toLocaleString("en")} changes`, (performance.now() - began).toFixed(0)]);
    if (again.of("AC1").size() !== 10_000) throw new Error("rows were lost");
    await again.close();
  }
  process.stdout.write(table("a start", starts));
  rmSync(root, { recursive: true });
}
