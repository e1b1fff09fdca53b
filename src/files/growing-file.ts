/** A file that is whole at every moment, however this process ends. */
import {
  closeSync,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  writevSync,
} from "node:fs";
import timers from "node:timers";
import { lock } from "./lock.js";

/** Node's own as it is when this is loaded: tests put clocks of their own in its place, or run where there is none that is global. */
const endOfTurn = timers.setImmediate;

export interface GrowingFile {
  /** Resolves once it is in the file; what is added in one turn of the event loop goes there together. Rejects with Node's error. */
  add(text: string): Promise<void>;
  /** Writes what is left, and tidies up. */
  close(): void;
}

export interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** Whether the file is not whole without its tail. */
  readonly needsTail: boolean;
  /** What files of this kind begin and end with, whatever wrote them: of the beginning all that is before the first addition. */
  readonly begins: RegExp;
  readonly ends: RegExp;
  /** How such a file begins and ends, in words. */
  readonly words: { readonly beginning: string; readonly end: string };
  /** Whether a last line that does not end so is whole all the same. */
  readonly isWhole?: (lastLine: string) => boolean;
}

/** Where a file goes on, and where what must not be written over begins. */
interface Place {
  readonly end: number;
  readonly limit: number;
}

/** One of the two. */
interface Copy {
  readonly handle: number;
  /** Where it goes on. */
  end: number;
}

/** Linux looks for who kills a process between two of these, in bytes: what lies within one is written as a whole, or not at all. */
const page = 4096;

/** What the names of files end with that lie beside one that grows. */
const beside = { one: "~1", other: "~2", lock: "~lock" } as const;

/** So many bytes are added at most until the two are made equal again, and so many are kept free before a tail that must be there. */
const room = 1 << 17;

/**
 * What is added is written where it belongs, filled up with blanks so that nothing lies across two pages: for a process that is
 * killed leaves half of what it was writing. A tail that must not be missing waits behind blanks, which are then written over.
 *
 * What is longer than a page goes to a copy, which then takes the name over; so does all the rest when the room before the tail
 * is used up. The copy lies beside the file while it grows, as `FILE~1` or `FILE~2`. Nothing is forced to the disk: a power cut
 * may take the last seconds, and leave a file as the file system leaves those that were being written.
 *
 * It must hold nothing yet, unless it is to be continued. Throws LockedError if somebody lets it grow already, Node's error if it
 * cannot be made, and an Error that says why if it is none that could be renamed, or holds something else.
 */
export function growFile(path: string, frame: Frame, continued = false): GrowingFile {
  const file = resolved(path);
  const { release } = lock(file + beside.lock, path, "file");
  try {
    return grown(file, frame, placeIn(file, frame, continued), release);
  } catch (error) {
    release();
    throw error;
  }
}

function grown(file: string, frame: Frame, place: Place | undefined, release: () => void): GrowingFile {
  const { head, between, tail, needsTail } = frame;
  const ending = Buffer.from(tail, "utf8");
  const blanks = Buffer.alloc(needsTail ? room : 0, " ");
  let [aside, spare] = [file + beside.one, file + beside.other];
  for (const left of [aside, spare]) rmSync(left, { force: true });
  const made = (name: string): Copy => {
    if (place) return { handle: openSync(name, "r+"), end: place.end };
    const handle = openSync(name, "w", 0o600);
    if (needsTail) writeSync(handle, head + tail);
    return { handle, end: Buffer.byteLength(head) };
  };
  if (place) copyFileSync(file, spare);
  let named = made(file);
  let other = made(spare);
  /** What the other lacks: what was written when it had the name, and what was added to this one since. */
  let missed: Buffer = Buffer.alloc(0);
  const recent = Buffer.allocUnsafe(room);
  let recentSize = 0;
  /** Where the tail is, or the two are made equal. */
  let limit = place?.limit ?? named.end;
  let separator = place ? between : "";
  let added: string[] = [];
  let waiting: Promise<void> | undefined;

  /** Writes it into the file that has the name. */
  const append = (text: string): void => {
    const size = recent.write(text, recentSize, "utf8");
    const bytes = recent.subarray(recentSize, recentSize + size);
    try {
      write(named, needsTail ? [bytes] : [bytes, ending]);
    } catch (error) {
      if (!needsTail) restore(named, named.end > 0 ? ending : Buffer.alloc(0));
      throw error;
    }
    named.end += size;
    recentSize += size;
  };

  /** What was taken away, nobody would find what is written into; what stands in its place is not ours. */
  const checkThere = (): void => {
    if (statSync(file, { throwIfNoEntry: false })?.ino !== fstatSync(named.handle).ino)
      throw new Error("it was moved or removed meanwhile");
  };

  /** Writes it into the other file, which takes the name over. */
  const swap = (bytes: Buffer, free: Buffer): void => {
    checkThere();
    const all = [missed, recent.subarray(0, recentSize), bytes];
    write(other, [...all, free, ending]);
    other.end += lengthOf(all);
    missed = bytes;
    recentSize = 0;
    limit = other.end + room;
    ftruncateSync(other.handle, other.end + free.length + ending.length);
    linkSync(file, aside);
    renameSync(spare, file);
    [named, other] = [other, named];
    [spare, aside] = [aside, spare];
  };

  const flush = (): void => {
    if (added.length === 0) return;
    const units = added;
    added = [];
    const placed = withinPages(units, named.end, limit, ending.length);
    if (placed) append(placed);
    else swap(Buffer.from(units.join(""), "utf8"), blanks);
  };

  return {
    add(text) {
      added.push(separator + text);
      separator = between;
      waiting ??= new Promise((resolve, reject) => {
        endOfTurn(() => {
          waiting = undefined;
          try {
            flush();
            resolve();
          } catch (error) {
            reject(error);
          }
        });
      });
      return waiting;
    },
    close() {
      try {
        flush();
        if (needsTail && named.end < limit) swap(Buffer.alloc(0), Buffer.alloc(0));
        else checkThere();
      } finally {
        closeSync(named.handle);
        closeSync(other.handle);
        rmSync(spare, { force: true });
        release();
      }
    },
  };
}

/** These one after the other, each within a page, a tail behind it included; undefined if one is too long, or they are too many. */
function withinPages(units: readonly string[], end: number, limit: number, tail: number): string | undefined {
  let text = "";
  let at = end;
  for (const unit of units) {
    const length = Buffer.byteLength(unit);
    const left = page - (at % page);
    if (length + tail > page) return undefined;
    if (length + tail > left) {
      text += " ".repeat(left);
      at += left;
    }
    text += unit;
    at += length;
  }
  return at > limit ? undefined : text;
}

/** Whether a file is what lies beside another of these, while that grows or after its process was killed. */
export function isBeside(file: string, all: ReadonlySet<string>): boolean {
  return Object.values(beside).some((end) => file.endsWith(end) && all.has(file.slice(0, -end.length)));
}

/** Where it goes on; undefined if it holds nothing, not even its tail. */
function placeIn(file: string, frame: Frame, continued: boolean): Place | undefined {
  const { begins, ends, tail, needsTail, isWhole, words } = frame;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return undefined;
  const handle = openSync(file, "r");
  try {
    const beginning = begins.exec(textAt(handle, 0, 1024))?.[0];
    const hasEnd = ends.test(textAt(handle, Math.max(0, size - 64), 64));
    if (hasEnd && needsTail && size === (beginning?.length ?? 0) + tail.length) return undefined;
    if (!continued)
      throw new Error("it holds something already; take that away, give another name, or continue it by --append");
    const refused = "it holds something that --append cannot continue";
    if (beginning === undefined) {
      const isBlank = /^[^\S\n]*\n/.test(textAt(handle, 0, 1024));
      throw new Error(
        `${refused}: it begins with ${isBlank ? "a blank line, and not with" : "something else than"} ${words.beginning}`,
      );
    }
    const limit = hasEnd ? size - tail.length : size;
    const from = Math.max(0, limit - room);
    const end = from + textAt(handle, from, limit - from).trimEnd().length;
    if (!hasEnd && !isWhole?.(lastLineOf(handle, end)))
      throw new Error(`${refused}: it does not end with ${words.end}`);
    return { end, limit: needsTail ? limit : end };
  } finally {
    closeSync(handle);
  }
}

/** Bytes as they are, one a character. */
function textAt(handle: number, from: number, length: number): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString("latin1", 0, readSync(handle, bytes, 0, length, from));
}

/** What follows the last line feed, however much that is. */
function lastLineOf(handle: number, size: number): string {
  for (let length = 1 << 16; ; length *= 4) {
    const text = textAt(handle, Math.max(0, size - length), Math.min(length, size));
    const start = text.lastIndexOf("\n");
    if (start >= 0 || length >= size) return Buffer.from(text.slice(start + 1), "latin1").toString("utf8");
  }
}

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Adds to it. */
function write({ handle, end }: Copy, pieces: readonly Buffer[]): void {
  const written = writevSync(handle, pieces, end);
  const size = lengthOf(pieces);
  // A disk that is nearly full takes a part of it.
  if (written === size) return;
  const rest = Buffer.concat(pieces);
  for (let sent = written; sent < size; ) sent += writeSync(handle, rest, sent, size - sent, end + sent);
}

/** Makes it end where it did before. */
function restore({ handle, end }: Copy, ending: Buffer): void {
  writeSync(handle, ending, 0, ending.length, end);
  ftruncateSync(handle, end + ending.length);
}

/** The file that a name leads to, for a link must not take its place. */
function resolved(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return path;
  if (!there.isFile()) throw new Error(`${path} is no file that could be replaced`);
  return realpathSync(path);
}
