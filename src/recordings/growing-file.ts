/** A file that is whole at every moment, however this process ends. */
import {
  closeSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  writevSync,
} from "node:fs";

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
 * Throws Node's error if the file cannot be made, or is none that could be renamed.
 */
export function growFile(path: string, { head, between, tail }: Frame): GrowingFile {
  const file = resolved(path);
  let [aside, spare] = [`${file}~1`, `${file}~2`];
  for (const left of [aside, spare]) rmSync(left, { force: true });
  const made = (name: string): Copy => {
    const handle = openSync(name, "w", 0o600);
    writeSync(handle, head + tail);
    return { handle, end: Buffer.byteLength(head), behind: [] };
  };
  let named = made(file);
  let other = made(spare);
  const ending = Buffer.from(tail, "utf8");
  let separator = "";
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
        setImmediate(() => {
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
      flush();
      closeSync(named.handle);
      closeSync(other.handle);
      rmSync(spare, { force: true });
    },
  };
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
