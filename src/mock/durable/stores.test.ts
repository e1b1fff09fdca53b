import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { storeContract } from "../store.contract.js";
import type { Row } from "../store.js";
import { DataError } from "./data-error.js";
import { openStores, type Stores } from "./stores.js";

const root = mkdtempSync(join(tmpdir(), "sync-maps-"));
const opened: Stores[] = [];
afterAll(async () => {
  await Promise.all(opened.map((stores) => stores.close()));
  rmSync(root, { recursive: true });
});

let count = 0;
const newDirectory = (): string => join(root, String(++count));

function open(directory: string, options = {}): Stores {
  const stores = openStores(directory, options);
  opened.push(stores);
  return stores;
}

async function shut(stores: Stores): Promise<void> {
  opened.splice(opened.indexOf(stores), 1);
  await stores.close();
}

/** The rows of an Account as another process would find them. */
async function kept(directory: string, account = "AC1"): Promise<readonly Row[]> {
  const stores = open(directory);
  const { rows } = stores.of(account).snapshot();
  await shut(stores);
  return rows;
}

const row = (order: number, differing: Partial<Row> = {}): Row => ({
  resource: "SyncMap",
  sid: `MP${order}`,
  parent: "IS1",
  path: { ServiceSid: "IS1" },
  account: "AC1",
  name: `name\n${order} é🗺`,
  inputs: { Other: 1 },
  constants: { created_by: "alice" },
  created: 1,
  updated: 2,
  expires: null,
  revision: 3,
  order,
  ...differing,
});

const shared = open(newDirectory());
storeContract("a Store on disk", () => shared.of(`AC${++count}`));

/** A directory with three rows, closed as it should be. */
async function filled(): Promise<string> {
  const directory = newDirectory();
  const stores = open(directory);
  for (const order of [1, 2, 3]) stores.of("AC1").put(row(order));
  await shut(stores);
  return directory;
}

it("what is written is on the disk where a test has put its own clockwork in the place of Node's, as Jest does", async () => {
  const directory = newDirectory();
  const stores = open(directory);
  const store = stores.of("AC1");
  const nextTick = vi.spyOn(process, "nextTick").mockImplementation(() => {});
  store.put(row(1));
  const flushed = store.flushed?.();
  nextTick.mockRestore();
  await flushed;
  await shut(stores);
  expect(await kept(directory)).toEqual([row(1)]);
});

describe("a Store on disk, opened again", () => {
  it("has every row as it was, by Account", async () => {
    const directory = newDirectory();
    const stores = open(directory);
    const [mine, theirs] = [stores.of("AC1"), stores.of("AC2")];
    for (const order of [1, 2, 3, 4]) mine.put(row(order));
    mine.put(row(2, { revision: 9, expires: 50 }));
    mine.remove(row(3));
    mine.put(row(5, { expires: 10 }));
    mine.expire(10, 9);
    theirs.put(row(1, { account: "AC2" }));
    await shut(stores);

    const again = open(directory);
    expect(again.accounts()).toEqual(["AC1", "AC2"]);
    expect(again.of("AC1").snapshot()).toEqual({
      rows: [row(1), row(2, { revision: 9, expires: 50 }), row(4)],
      order: 5,
    });
    expect(again.of("AC1").nextExpiry()).toBe(50);
    expect(again.of("AC2").snapshot().rows).toEqual([row(1, { account: "AC2" })]);
    expect(again.notices).toEqual([]);
    await shut(again);
  });

  it("has nothing of what was dropped, and all that came after", async () => {
    const directory = newDirectory();
    const stores = open(directory);
    const store = stores.of("AC1");
    for (const order of [1, 2]) store.put(row(order));
    for (const order of [3, 4]) store.put(row(order, { resource: "SyncMapItem", parent: `MP${order - 2}` }));
    store.drop("SyncMapItem", "MP1");
    store.put(
      row(5, { resource: "SyncMapItem", parent: "MP1", inputs: { Data: '{"a":1}', Read: true, WebhookUrl: null } }),
    );
    await shut(stores);
    expect(await kept(directory)).toEqual([
      row(1),
      row(2),
      row(4, { resource: "SyncMapItem", parent: "MP2" }),
      row(5, { resource: "SyncMapItem", parent: "MP1", inputs: { Data: '{"a":1}', Read: true, WebhookUrl: null } }),
    ]);
  });

  it("has what it was restored to", async () => {
    const directory = await filled();
    const stores = open(directory);
    const before = stores.of("AC1").snapshot();
    stores.of("AC1").put(row(4));
    stores.of("AC1").restore({ rows: before.rows.slice(1), order: 7 });
    await shut(stores);
    const again = open(directory);
    expect(again.of("AC1").snapshot()).toEqual({ rows: [row(2), row(3)], order: 7 });
    await shut(again);
  });

  it("does not read its history: snapshots take the place of logs, and what came since is there", async () => {
    const directory = newDirectory();
    const stores = open(directory, { compactAt: 2000 });
    const store = stores.of("AC1");
    for (let turn = 0; turn < 300; turn++) {
      store.put(row(1, { revision: turn }));
      if (turn % 20 === 0) await store.flushed?.();
    }
    store.put(row(2));
    await shut(stores);
    const names = readdirSync(directory).filter((name) => name !== "lock");
    expect(names).toHaveLength(2);
    const bytes = names.reduce((sum, name) => sum + readFileSync(join(directory, name)).length, 0);
    expect(bytes).toBeLessThan(30_000); // of 60,000 that were written; how often a snapshot is taken depends on the disk
    expect(await kept(directory)).toEqual([row(1, { revision: 299 }), row(2)]);
  });
});

describe("a write that was not finished", () => {
  it("is cut off and said aloud, at whatever byte it ended", async () => {
    const directory = await filled();
    const log = join(directory, "log-1");
    const whole = readFileSync(log);
    const last = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (const length of [last + 1, last + 8, last + 40, whole.length - 1]) {
      writeFileSync(log, whole.subarray(0, length));
      const stores = open(directory);
      expect(stores.of("AC1").size()).toBe(2);
      expect(stores.notices).toEqual([`${log}: cut off ${length - last} bytes of a write that was not finished`]);
      stores.of("AC1").put(row(9));
      await shut(stores);
      expect((await kept(directory)).map(({ order }) => order)).toEqual([1, 2, 9]);
    }
  });

  it("of the very first line is begun anew", async () => {
    const directory = newDirectory();
    const stores = open(directory);
    await shut(stores);
    truncateSync(join(directory, "log-1"), 7);
    expect(await kept(directory)).toEqual([]);
  });
});

describe("a file that cannot be right", () => {
  const complaint = (directory: string): string => {
    try {
      opened.push(openStores(directory));
      return "nothing";
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message.replaceAll(directory, "DIR")}` : "";
    }
  };

  it.each([
    ["a flipped bit", (whole: Buffer) => Buffer.from(whole.map((byte, index) => (index === 60 ? byte ^ 1 : byte)))],
    ["a hole", (whole: Buffer) => Buffer.concat([whole.subarray(0, 40), Buffer.alloc(30), whole.subarray(70)])],
  ])("because of %s is refused, and left as it is", async (_, damage) => {
    const directory = await filled();
    const log = join(directory, "log-1");
    const damaged = damage(readFileSync(log));
    writeFileSync(log, damaged);
    expect(complaint(directory)).toMatch(/^DataError: DIR\/log-1 is damaged after byte \d+, with good records behind/);
    expect(readFileSync(log)).toEqual(damaged);
  });

  it("because it is somebody else's is refused, and left as it is", async () => {
    const directory = await filled();
    writeFileSync(join(directory, "log-1"), "dear diary\n");
    expect(complaint(directory)).toMatch(/^DataError: DIR\/log-1 is no file of this version's data; move it away/);
    expect(readFileSync(join(directory, "log-1"), "utf8")).toBe("dear diary\n");
  });

  it("because one is missing, or a snapshot is not whole, is refused", async () => {
    const directory = newDirectory();
    const stores = open(directory, { compactAt: 100 });
    for (let order = 1; order < 20; order++) stores.of("AC1").put(row(order));
    await stores.of("AC1").flushed?.();
    await shut(stores);
    const [log = "", snapshot = ""] = readdirSync(directory).sort();
    expect([log, snapshot]).toEqual(["log-2", "snapshot-2"]);
    const whole = readFileSync(join(directory, snapshot));
    writeFileSync(join(directory, snapshot), whole.subarray(0, whole.length - 20));
    expect(complaint(directory)).toBe("DataError: DIR/snapshot-2 is damaged; restore it from a copy");
    writeFileSync(join(directory, snapshot), whole);
    rmSync(join(directory, log));
    expect(complaint(directory)).toBe("DataError: DIR/log-2 is missing; restore it from a copy");
  });

  it("does not keep the directory locked", async () => {
    const directory = await filled();
    appendFileSync(join(directory, "log-1"), "x\n");
    const stores = open(directory);
    expect(stores.notices).toHaveLength(1);
    expect(complaint(directory)).toMatch(/^DataError: DIR is in use by process \d+; stop that first/);
    await shut(stores);
    expect(await kept(directory)).toHaveLength(3);
  });

  it("is not the lock of a process that is gone", async () => {
    const directory = await filled();
    writeFileSync(join(directory, "lock"), "99999999 1");
    expect(await kept(directory)).toHaveLength(3);
  });
});

it.runIf(process.platform === "linux")(
  "where none can be made, a directory is refused and not tried without end",
  () => {
    expect(() => openStores("/proc/none/data")).toThrow(
      new DataError("the directory /proc/none/data cannot be made: there is no such directory; use another"),
    );
  },
);

it("a directory that cannot be written is named, and why", () => {
  const directory = newDirectory();
  mkdirSync(join(directory, `lock.${process.pid}.new`), { recursive: true });
  expect(() => openStores(directory)).toThrow(
    new DataError(`${directory} cannot be written: it is a directory; mend that, or use another directory`),
  );
});

it.runIf(process.platform === "linux" && process.getuid?.() !== 0)(
  "a directory that others only may write is named as such",
  () => {
    const directory = newDirectory();
    mkdirSync(directory, { mode: 0o555 });
    expect(() => openStores(directory)).toThrow(
      new DataError(`${directory} cannot be written: that is not permitted; mend that, or use another directory`),
    );
  },
);

it.each(["log-1", "snapshot-1"])("a directory in the place of %s is no file of the data", (name) => {
  const directory = newDirectory();
  mkdirSync(join(directory, name), { recursive: true });
  expect(() => openStores(directory)).toThrow(
    new DataError(`${join(directory, name)} is no file of this version's data; move it away, or use another directory`),
  );
  expect(readdirSync(directory)).toEqual([name]);
});

it("a directory that cannot be made is named, and why", () => {
  const directory = newDirectory();
  writeFileSync(directory, "");
  expect(() => openStores(directory)).toThrow(
    new DataError(`the directory ${directory} cannot be made: a file stands where a directory should be; use another`),
  );
});

it("where the log cannot go on, it is said once, what was kept stays, and the directory is free after the end", async () => {
  const directory = newDirectory();
  const told: string[] = [];
  const stores = openStores(directory, { compactAt: 1, onBroken: ({ message }) => told.push(message) });
  const store = stores.of("AC1");
  writeFileSync(join(directory, "log-2"), "in the way\n");
  store.put(row(1));
  await store.flushed?.();
  const why = /log-1 cannot be written, and nothing is kept any more: EEXIST/;
  for (const order of [2, 3]) {
    store.put(row(order));
    await expect(store.flushed?.()).rejects.toThrow(why);
  }
  await expect(stores.close()).rejects.toThrow(why);
  expect(told).toEqual([expect.stringMatching(why)]);
  rmSync(join(directory, "log-2"));
  expect(readdirSync(directory)).toEqual(["log-1"]);
  expect(await kept(directory)).toEqual([row(1)]);
});

it("a snapshot that cannot be written is told at once, and what it would hold is kept all the same", async () => {
  const directory = newDirectory();
  const told: string[] = [];
  const stores = openStores(directory, { compactAt: 1, onNotice: (notice) => told.push(notice) });
  mkdirSync(join(directory, "snapshot-2.unfinished"));
  stores.of("AC1").put(row(1));
  await stores.of("AC1").flushed?.();
  await stores.close();
  expect(told).toEqual([`${directory}: no snapshot could be written, and the log grows: it is a directory`]);
  expect(stores.notices).toEqual(told);
  rmdirSync(join(directory, "snapshot-2.unfinished"));
  expect(await kept(directory)).toEqual([row(1)]);
});

it("a snapshot is whole although the disk takes a part of it at once, as one that is nearly full does", async () => {
  const directory = newDirectory();
  await takingParts(async () => {
    const stores = openStores(directory, { compactAt: 1 });
    stores.of("AC1").put(row(1));
    await stores.of("AC1").flushed?.();
    await stores.close();
  });
  expect(readdirSync(directory).sort()).toEqual(["log-2", "snapshot-2"]);
  expect(await kept(directory)).toEqual([row(1)]);
});

/** Does this while no file takes more than ten bytes at a time. */
async function takingParts(act: () => Promise<void>): Promise<void> {
  const handle = await openFile(root);
  const files: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const { write } = files;
  const part = function (this: FileHandle, data: Uint8Array | string, offset = 0, length = data.length - offset) {
    const bytes = typeof data === "string" ? Buffer.from(data) : data.subarray(offset, offset + length);
    return Reflect.apply(write, this, [bytes.subarray(0, 10)]);
  };
  const spy = vi.spyOn(files, "write").mockImplementation(part as FileHandle["write"]); // as it is called here, of all its overloads
  try {
    await act();
  } finally {
    spy.mockRestore();
  }
}

describe("a directory that was closed", () => {
  it("is closed once, however often that is asked for: whoever has it since keeps it", async () => {
    const directory = newDirectory();
    const first = openStores(directory);
    await first.close();
    const second = open(directory);
    await first.close();
    expect(() => openStores(directory)).toThrow("is in use by process");
    second.of("AC1").put(row(1));
    await second.of("AC1").flushed?.();
    await shut(second);
    expect(await kept(directory)).toEqual([row(1)]);
  });

  it("takes nothing any more, and says so to whoever waits for that", async () => {
    const directory = newDirectory();
    const told: string[] = [];
    const stores = openStores(directory, { onBroken: ({ message }) => told.push(message) });
    const store = stores.of("AC1");
    await stores.close();
    const other = open(newDirectory()); // whose file may have the number that the other had
    store.put(row(1));
    await expect(store.flushed?.()).rejects.toThrow(/log-1 is closed, and nothing is kept any more$/);
    await shut(other);
    expect([await kept(directory), told]).toEqual([[], []]);
  });
});
