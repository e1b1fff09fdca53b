/** A file that is whole at every moment, however this process ends. */
import {
  closeSync,
  copyFileSync,
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
import { lock } from "./lock.js";

/** As it is when this is loaded, since tests put clocks of their own in its place. */
const endOfTurn = setImmediate;

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
  /** What files of this kind begin and end with, whatever wrote them: of the beginning all that is before the first addition. */
  readonly begins: RegExp;
  readonly ends: RegExp;
  /** How such a file begins and ends, in words. */
  readonly words: { readonly beginning: string; readonly end: string };
  /** What may be missing behind a last line, and whether that is whole but for it. */
  readonly lacking?: { readonly text: string; isWhole(lastLine: string): boolean };
}

/** Where a file goes on, and what comes before the first addition. */
interface Place {
  readonly end: number;
  readonly separator: string;
}

/** One of the two. */
interface Copy {
  readonly handle: number;
  /** Where its tail begins. */
  end: number;
  /** What the other has and it has not. */
  behind: Buffer[];
}

/**
 * There are two, of which one has the name. What is added goes to the other, which then takes the name over: for a process that is
 * killed leaves half of what it was writing (Linux looks for that between two pages of 4 KiB), and so does a pipe that is read
 * meanwhile. The other one lies beside the file while it grows, as `FILE~1` or `FILE~2`. Nothing is forced to the disk: a power
 * cut may take the last seconds, and leave a file as the file system leaves those that were being renamed.
 *
 * It must hold nothing yet, unless it is to be continued. Throws LockedError if somebody lets it grow already, Node's error if it
 * cannot be made, and an Error that says why if it is none that could be renamed, or holds something else.
 */
export function growFile(path: string, frame: Frame, continued = false): GrowingFile {
  const file = resolved(path);
  const { release } = lock(`${file}~lock`, path, "file");
  try {
    return grown(file, frame, placeIn(file, frame, continued), release);
  } catch (error) {
    release();
    throw error;
  }
}

function grown(
  file: string,
  { head, between, tail }: Frame,
  place: Place | undefined,
  release: () => void,
): GrowingFile {
  let [aside, spare] = [`${file}~1`, `${file}~2`];
  for (const left of [aside, spare]) rmSync(left, { force: true });
  const made = (name: string): Copy => {
    if (place) return { handle: openSync(name, "r+"), end: place.end, behind: [] };
    const handle = openSync(name, "w", 0o600);
    writeSync(handle, head + tail);
    return { handle, end: Buffer.byteLength(head), behind: [] };
  };
  if (place) copyFileSync(file, spare);
  let named = made(file);
  let other = made(spare);
  const ending = Buffer.from(tail, "utf8");
  let separator = place?.separator ?? "";
  let added: string[] = [];
  let waiting: Promise<void> | undefined;

  const flush = (): void => {
    if (added.length === 0) return;
    const bytes = Buffer.from(added.join(""), "utf8");
    added = [];
    write(other, [...other.behind, bytes], ending);
    other.behind = [];
    named.behind.push(bytes);
    linkSync(file, aside);
    renameSync(spare, file);
    [named, other] = [other, named];
    [spare, aside] = [aside, spare];
  };

  return {
    add(text) {
      added.push(separator, text);
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
      } finally {
        closeSync(named.handle);
        closeSync(other.handle);
        rmSync(spare, { force: true });
        release();
      }
    },
  };
}

/** Where it goes on; undefined if it holds nothing, not even its tail. */
function placeIn(file: string, frame: Frame, continued: boolean): Place | undefined {
  const { begins, ends, tail, between, lacking, words } = frame;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return undefined;
  const handle = openSync(file, "r");
  try {
    const beginning = begins.exec(textAt(handle, 0, 1024))?.[0];
    const isWhole = ends.test(textAt(handle, Math.max(0, size - 64), 64));
    if (isWhole && tail !== "" && size === (beginning?.length ?? 0) + tail.length) return undefined;
    if (!continued)
      throw new Error("it holds something already; take that away, give another name, or continue it by --append");
    const refused = "it holds something that --append cannot continue";
    if (beginning === undefined) {
      const isBlank = /^[^\S\n]*\n/.test(textAt(handle, 0, 1024));
      throw new Error(
        `${refused}: it begins with ${isBlank ? "a blank line, and not with" : "something else than"} ${words.beginning}`,
      );
    }
    if (isWhole) return { end: size - tail.length, separator: between };
    if (!lacking?.isWhole(lastLineOf(handle, size))) throw new Error(`${refused}: it does not end with ${words.end}`);
    return { end: size, separator: lacking.text };
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

/** Adds to it, and moves the end behind that. */
function write(copy: Copy, pieces: readonly Buffer[], ending: Buffer): void {
  const all = [...pieces, ending];
  const size = all.reduce((sum, { length }) => sum + length, 0);
  const written = writevSync(copy.handle, all, copy.end);
  // A disk that is nearly full takes a part of it.
  if (written < size) {
    const rest = Buffer.concat(all).subarray(written);
    for (let sent = 0; sent < rest.length; ) {
      sent += writeSync(copy.handle, rest, sent, rest.length - sent, copy.end + written + sent);
    }
  }
  copy.end += size - ending.length;
}

/** The file that a name leads to, for a link must not take its place. */
function resolved(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return path;
  if (!there.isFile()) throw new Error(`${path} is no file that could be replaced`);
  return realpathSync(path);
}
