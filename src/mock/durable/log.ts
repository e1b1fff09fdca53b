/** A file that is only added to. Whatever is added while the disk is busy goes to it together. */
import { closeSync, fdatasync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { soon } from "../../http/later.js";
import { messageOf } from "../../http/realm.js";
import { DataError } from "./data-error.js";

export interface Log {
  append(line: string): void;
  /** Resolves once everything so far is on the disk. Rejects with {@link DataError} if it cannot be written any more. */
  flushed(): Promise<void>;
  /**
   * Writes what is left at once, and goes on in another file. Calls `between` in the moment when all is in the old one. Throws
   * {@link DataError} if that cannot be done.
   */
  rotate(file: string, head: string, between: () => void): void;
  /** So many bytes were written since the file was begun. */
  size(): number;
  /** Lets go of the file. Whatever is added from then on is not kept, and who waits for it is told so. */
  close(): void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const done = Promise.resolve();

/** Gives how many bytes it were. The system takes them all at once, as good as always: then a text needs no Buffer. */
function writeAll(handle: number, text: string): number {
  const size = Buffer.byteLength(text);
  let sent = writeSync(handle, text);
  while (sent < size) sent += writeSync(handle, Buffer.from(text), sent);
  return size;
}

/** `onFlushed` is called whenever the disk has caught up, `onBroken` once, when it cannot be written any more. */
export function openLog(
  file: string,
  size: number,
  onFlushed: () => void,
  onBroken: (error: DataError) => void = () => {},
): Log {
  let handle = openSync(file, "a");
  let path = file;
  let written = size;
  let lines: string[] = [];
  let waiting: Waiting[] = [];
  let group: Promise<void> | undefined;
  /** Who waits for what the disk is taking now. */
  let syncing: Waiting[] | undefined;
  let isFlushing = false;
  let broken: DataError | undefined;

  const fail = (error: unknown, also: readonly Waiting[]): DataError => {
    const reason = messageOf(error);
    const known = broken;
    const told = known ?? new DataError(`${path} cannot be written, and nothing is kept any more: ${reason}`);
    broken = told;
    for (const { reject } of [...also, ...waiting]) reject(told);
    waiting = [];
    group = undefined;
    if (!known) onBroken(told);
    return told;
  };

  /** Hands what waits to the system, which is enough to survive this process; the disk follows. */
  const write = (): Waiting[] => {
    const mine = waiting;
    const text = lines.join("");
    lines = [];
    waiting = [];
    group = undefined;
    written += writeAll(handle, text);
    return mine;
  };

  const flush = (): void => {
    if (broken || lines.length === 0) {
      isFlushing = false;
      return;
    }
    const ours = waiting;
    try {
      const mine = write();
      syncing = mine;
      fdatasync(handle, (error) => {
        syncing = undefined;
        if (error) {
          fail(error, mine);
          return;
        }
        for (const { resolve } of mine) resolve();
        onFlushed();
        isFlushing = false;
        if (lines.length > 0) begin();
      });
    } catch (error) {
      fail(error, ours);
    }
  };

  /** Everything that is added until this turn is over goes together, and what comes while the disk is busy goes next. */
  const begin = (): void => {
    if (isFlushing) return;
    isFlushing = true;
    soon(flush);
  };

  return {
    append(line) {
      if (broken) return;
      lines.push(line);
      begin();
    },
    flushed() {
      if (broken) return Promise.reject(broken);
      if (lines.length > 0) {
        group ??= new Promise((resolve, reject) => waiting.push({ resolve, reject }));
        return group;
      }
      // Nothing is left to write, so all is on the disk once that has what it is taking now.
      const those = syncing;
      return those ? new Promise((resolve, reject) => those.push({ resolve, reject })) : done;
    },
    rotate(next, head, between) {
      const ours = waiting;
      try {
        const mine = write();
        fdatasyncSync(handle);
        between();
        const opened = openSync(next, "wx");
        writeSync(opened, head);
        fdatasyncSync(opened);
        closeSync(handle);
        handle = opened;
        path = next;
        written = 0;
        for (const { resolve } of mine) resolve();
      } catch (error) {
        throw fail(error, ours);
      }
    },
    size: () => written,
    close() {
      // A number of a file that is closed may soon be that of another.
      const told = broken ?? new DataError(`${path} is closed, and nothing is kept any more`);
      broken = told;
      for (const { reject } of waiting) reject(told);
      waiting = [];
      closeSync(handle);
    },
  };
}
