/**
 * Stores on disk. Rows are read from memory; every change is appended to a log, which is replaced by a snapshot of all rows from time
 * to time. Files are numbered by generation: `log-3` holds the changes since `snapshot-3`.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeOf } from "../../files/code.js";
import { type Lock, LockedError, lock } from "../../files/lock.js";
import { whyUnwritten } from "../../files/why.js";
import { isError } from "../../http/realm.js";
import { memoryStore } from "../memory-store.js";
import { emptySnapshot, type Row, type Store } from "../store.js";
import { DataError } from "./data-error.js";
import { type Log, openLog } from "./log.js";
import { type DataRecord, header, lineOf, put, readRecords, rowOf } from "./records.js";

export interface Stores {
  /** The store of an Account; always the same object. */
  of(account: string): Store;
  /** The Accounts that have a store. */
  accounts(): readonly string[];
  /** Messages for the user: what was found when the directory was opened, and what failed since. */
  readonly notices: readonly string[];
  /**
   * Resolves once everything is on disk and the directory is unlocked. The directory is unlocked even if this rejects. Further calls return
   * the same promise, so that they cannot release a lock that somebody else has taken since.
   */
  close(): Promise<void>;
}

export interface StoresOptions {
  /** A log is replaced once it exceeds this many bytes and twice the size of the snapshot before it. Default 16 MiB. */
  readonly compactAt?: number;
  /** Called once when the disk cannot be written any more. Writes are refused from then on. */
  readonly onBroken?: (error: DataError) => void;
  /** Called for each notice that is added after opening. */
  readonly onNotice?: (notice: string) => void;
}

/** Opens a directory, creating it if necessary. Throws {@link DataError} if it is in use, damaged, foreign, or cannot be written. */
export function openStores(directory: string, options: StoresOptions = {}): Stores {
  makeDirectory(directory);
  const locked = lockDirectory(directory);
  try {
    return opened(directory, options, () => locked.release());
  } catch (error) {
    locked.release();
    const isOfSystem = codeOf(error) !== ""; // without a code, it is a DataError or a bug of ours
    throw isOfSystem ? unwritable(fileOf(error) ?? directory, error) : error;
  }
}

const unwritable = (path: string, error: unknown): DataError =>
  new DataError(`${path} cannot be written: ${whyUnwritten(error)}; mend that, or use another directory`, {
    cause: error,
  });

/** The file that a system error is about, if the error says so. */
const fileOf = (error: unknown): string | undefined =>
  isError(error) && "path" in error && typeof error.path === "string" ? error.path : undefined;

function makeDirectory(directory: string): void {
  try {
    makeAll(resolve(directory));
  } catch (error) {
    const why = whyUnwritten(error);
    throw new DataError(`the directory ${directory} cannot be made: ${why}; use another`, { cause: error });
  }
}

/** Creates the directory and its parents. Node's `recursive` option never returns in /proc, where nothing can be created. */
function makeAll(directory: string): void {
  const isThere = (): boolean => statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  makeAll(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    if (!isThere()) throw error; // another process may have created it meanwhile
  }
}

function lockDirectory(directory: string): Lock {
  try {
    return lock(join(directory, "lock"), directory, "directory");
  } catch (error) {
    if (error instanceof LockedError) throw new DataError(error.message);
    throw unwritable(directory, error);
  }
}

function opened(
  directory: string,
  { compactAt = 16 * 1024 * 1024, onBroken, onNotice }: StoresOptions,
  release: () => void,
): Stores {
  const memories = new Map<string, Store>();
  const memoryOf = (account: string): Store => {
    const memory = memories.get(account) ?? memoryStore();
    memories.set(account, memory);
    return memory;
  };
  const found = recover(directory, (record) => apply(record, memoryOf));
  const notices = [...found.notices];
  let { generation } = found;
  let snapshotSize = found.snapshotSize;
  let compacting: Promise<void> | undefined;
  let isClosed = false;

  const onFlushed = (): void => {
    if (isClosed || compacting || log.size() < Math.max(compactAt, 2 * snapshotSize)) return;
    compacting = compact()
      .catch((error: unknown) => {
        if (error instanceof DataError) return; // the log is broken and has reported it
        const notice = `${directory}: no snapshot could be written, and the log grows: ${whyUnwritten(error)}`;
        notices.push(notice);
        onNotice?.(notice);
      })
      .finally(() => {
        compacting = undefined;
      });
  };
  const log: Log = openLog(join(directory, `log-${generation}`), found.logSize, onFlushed, onBroken);

  const compact = async (): Promise<void> => {
    const next = generation + 1;
    let rows: readonly (readonly [account: string, order: number, rows: readonly Row[]])[] = [];
    log.rotate(join(directory, `log-${next}`), header(next), () => {
      rows = [...memories].map(([account, memory]) => {
        const all = memory.snapshot();
        return [account, all.order, all.rows] as const;
      });
    });
    generation = next;
    snapshotSize = await writeSnapshot(directory, next, rows);
    removeBelow(directory, next);
  };

  const stores = new Map<string, Store>();
  const shut = async (): Promise<void> => {
    try {
      await log.flushed();
    } finally {
      isClosed = true;
      await compacting;
      log.close();
      release();
    }
  };
  let shutting: Promise<void> | undefined;
  return {
    of(account) {
      const store = stores.get(account) ?? logged(account, memoryOf(account), log);
      stores.set(account, store);
      return store;
    },
    accounts: () => [...memories.keys()],
    notices,
    close() {
      shutting ??= shut();
      return shutting;
    },
  };
}

/** A store that logs its changes. */
function logged(account: string, memory: Store, log: Log): Store {
  const add = (record: DataRecord): void => log.append(lineOf(record));
  return {
    ...memory,
    put(row) {
      memory.put(row);
      add(put(account, row));
    },
    remove(row) {
      memory.remove(row);
      add(["remove", account, row.resource, row.parent, row.sid]);
    },
    drop(resource, parent) {
      memory.drop(resource, parent);
      add(["drop", account, resource, parent]);
    },
    expire(now, limit) {
      const over = memory.expire(now, limit);
      for (const { resource, parent, sid } of over) add(["remove", account, resource, parent, sid]);
      return over;
    },
    restore(snapshot) {
      memory.restore(snapshot);
      add(["clear", account, snapshot.order]);
      for (const row of snapshot.rows) add(put(account, row));
    },
    flushed: log.flushed,
  };
}

function apply(record: DataRecord, memoryOf: (account: string) => Store): void {
  switch (record[0]) {
    case "put":
      memoryOf(record[1]).put(rowOf(record[2]));
      break;
    case "remove": {
      const [, account, resource, parent, sid] = record;
      const row = memoryOf(account).get(resource, parent, sid);
      if (row) memoryOf(account).remove(row);
      break;
    }
    case "drop":
      memoryOf(record[1]).drop(record[2], record[3]);
      break;
    case "clear":
      memoryOf(record[1]).restore({ ...emptySnapshot, order: record[2] });
      break;
    default:
  }
}

interface Recovered {
  readonly generation: number;
  readonly snapshotSize: number;
  readonly logSize: number;
  readonly notices: readonly string[];
}

function recover(directory: string, see: (record: DataRecord) => void): Recovered {
  const names = readdirSync(directory);
  const generations = (kind: string): readonly number[] =>
    names
      .flatMap((name) => (new RegExp(`^${kind}-[1-9]\\d*$`).test(name) ? [Number(name.slice(kind.length + 1))] : []))
      .sort((one, other) => one - other);
  for (const name of names) if (/^snapshot-\d+\.unfinished$/.test(name)) rmSync(join(directory, name));

  const base = generations("snapshot").at(-1) ?? 1;
  const snapshotSize = generations("snapshot").length > 0 ? readSnapshot(directory, base, see) : 0;
  const logs = generations("log").filter((generation) => generation >= base);
  const missing = logs.findIndex((generation, index) => generation !== base + index);
  if (missing >= 0 || (snapshotSize > 0 && logs.length === 0)) {
    throw new DataError(`${join(directory, `log-${base + Math.max(0, missing)}`)} is missing; restore it from a copy`);
  }
  removeBelow(directory, base);

  const notices: string[] = [];
  let logSize = 0;
  for (const generation of logs) {
    const file = join(directory, `log-${generation}`);
    const { whole, size } = readRecords(file, generation, see);
    logSize = whole;
    if (whole === size) continue;
    if (generation !== logs.at(-1)) throw new DataError(`${file} ends within a record; restore it from a copy`);
    truncateSync(file, whole);
    notices.push(`${file}: cut off ${size - whole} bytes of a write that was not finished`);
  }
  const generation = logs.at(-1) ?? base;
  if (logSize === 0) {
    logSize = header(generation).length;
    writeFileSync(join(directory, `log-${generation}`), header(generation), { flush: true });
    syncDirectory(directory);
  }
  return { generation, snapshotSize, logSize, notices };
}

function readSnapshot(directory: string, generation: number, see: (record: DataRecord) => void): number {
  const file = join(directory, `snapshot-${generation}`);
  let count = 0;
  let end: number | undefined;
  const { whole, size } = readRecords(file, generation, (record) => {
    if (record[0] === "end") end = record[1];
    else count += 1;
    see(record);
  });
  if (whole !== size || end !== count) throw new DataError(`${file} is damaged; restore it from a copy`);
  return size;
}

/** The number of rows written at a time; requests are answered in between. */
const slice = 500;

async function writeSnapshot(
  directory: string,
  generation: number,
  accounts: readonly (readonly [account: string, order: number, rows: readonly Row[]])[],
): Promise<number> {
  const file = join(directory, `snapshot-${generation}`);
  const handle = await open(`${file}.unfinished`, "w");
  let [size, count] = [0, 0];
  try {
    const write = async (text: string): Promise<void> => {
      await handle.appendFile(text); // appendFile retries partial writes, which a nearly full disk causes
      size += Buffer.byteLength(text);
    };
    await write(header(generation));
    for (const [account, order, rows] of accounts) {
      await write(lineOf(["clear", account, order]));
      count += 1 + rows.length;
      for (let start = 0; start < rows.length; start += slice) {
        await write(rows.slice(start, start + slice).reduce((text, row) => text + lineOf(put(account, row)), ""));
      }
    }
    await write(lineOf(["end", count]));
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.unfinished`, file);
  syncDirectory(directory);
  return size;
}

function removeBelow(directory: string, generation: number): void {
  for (const name of readdirSync(directory)) {
    const number = /^(?:log|snapshot)-([1-9]\d*)$/.exec(name)?.[1];
    if (number !== undefined && Number(number) < generation) rmSync(join(directory, name));
  }
}

/** Makes file names durable, as datasync does for contents. */
function syncDirectory(directory: string): void {
  const handle = openSync(directory, "r");
  fsyncSync(handle);
  closeSync(handle);
}
