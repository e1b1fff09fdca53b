/** An append-only file. Lines appended while the disk is busy are written together. */
import { closeSync, fdatasync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { soon } from "../../http/later.js";
import { messageOf } from "../../http/realm.js";
import { DataError } from "./data-error.js";

export interface Log {
  append(line: string): void;
  /** Resolves once everything appended so far is on disk. Rejects with {@link DataError} if the log cannot be written any more. */
  flushed(): Promise<void>;
  /**
   * Writes the pending lines synchronously and continues in another file. Calls `between` when the old file is complete and the new
   * one not yet begun. Throws {@link DataError} on failure.
   */
  rotate(file: string, head: string, between: () => void): void;
  /** The size of the current file in bytes; after `rotate`, without its head. */
  size(): number;
  /** Closes the file. Later lines are not kept, and waiting callers of `flushed` are rejected. */
  close(): void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const done = Promise.resolve();

/** Writes the text and returns its size in bytes. Usually one call writes it all, and no Buffer is needed. */
function writeAll(handle: number, text: string): number {
  const size = Buffer.byteLength(text);
  let sent = writeSync(handle, text);
  while (sent < size) sent += writeSync(handle, Buffer.from(text), sent);
  return size;
}

/** `onFlushed` is called after each sync to disk; `onBroken` once, when the log cannot be written any more. */
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
  /** The callers that wait for the sync in progress. */
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

  /** Hands the pending lines to the operating system, which is enough to survive the end of this process; the sync to disk comes later. */
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

  /** Schedules a flush. Lines appended in this turn of the event loop are flushed together; those that come during a flush, after it. */
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
      // Nothing is pending, so everything is on disk once the sync in progress is done.
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
      // After close, the system may reuse the file descriptor for another file, so nothing may be written to it.
      const told = broken ?? new DataError(`${path} is closed, and nothing is kept any more`);
      broken = told;
      for (const { reject } of waiting) reject(told);
      waiting = [];
      closeSync(handle);
    },
  };
}
