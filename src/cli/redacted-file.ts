/** A redacted recording while it is being written. */

import { randomBytes } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fchmodSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { whyUnwritten } from "../files/why.js";
import type { Exchange } from "../http/exchange.js";
import { asHar, isHar } from "../recordings/record.js";
import { version } from "../version.js";
import { UsageError } from "./exit.js";

/** The approximate size of a write, in characters. */
const pieceSize = 1 << 16;

export interface RedactedFile {
  add(exchange: Exchange): void;
  /** Adds an exchange that, like all that follow it, is written once the order of all keys is known. */
  hold(exchange: Exchange): void;
  /** Closes the file handle until more is written. */
  rest(): void;
  /** Writes the held exchanges in their final form, and the end of the recording. */
  finish(inOrder: (line: string) => string): Promise<void>;
  /** Replaces the file that was there before. */
  keep(): void;
  close(): void;
  /** Removes everything that was not kept. */
  discard(): void;
}

/**
 * Begins a recording: HAR if the name ends in `.har`, otherwise one exchange per line. Held exchanges are stored in `waiting`. Throws
 * UsageError if it cannot be written.
 */
export function beginRedacted(file: string, waiting: () => string): RedactedFile {
  const { head, between, tail, written }: Lines = isHar(file) ? asHar(version) : asLines;
  const { path, handle, keep, discard } = outputTo(file);
  const whole = writerTo(path, file, handle);
  whole.write(head);
  let separator = "";
  const add = (line: string): void => {
    whole.write(separator + line);
    separator = between;
  };
  let held: { readonly path: string; readonly writer: Writer } | undefined;
  return {
    add: (exchange) => add(written(exchange)),
    hold(exchange) {
      if (!held) {
        const path = waiting();
        held = { path, writer: writerTo(path, path, openSync(path, "w", 0o600)) };
      }
      held.writer.write(`${written(exchange)}\n`);
    },
    rest() {
      for (const writer of [whole, held?.writer]) {
        writer?.flush();
        writer?.close();
      }
    },
    async finish(inOrder) {
      if (held) {
        held.writer.flush();
        const input = createReadStream(held.path);
        for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) add(inOrder(line));
      }
      whole.write(tail);
      whole.flush();
    },
    keep,
    close() {
      whole.close();
      held?.writer.close();
    },
    discard,
  };
}

/** How a recording with one exchange per line is written. */
interface Lines {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  written(exchange: Exchange): string;
}

const asLines: Lines = {
  head: "",
  between: "\n",
  tail: "\n",
  written: (exchange) => JSON.stringify(exchange),
};

type Writer = ReturnType<typeof writerTo>;

/** Writes to the open `handle`, and reopens `path` if it was closed. */
function writerTo(path: string, file: string, handle: number) {
  let open: number | undefined = handle;
  let text = "";
  const flush = (): void => {
    if (text === "") return;
    try {
      open ??= openSync(path, "a");
      writeFileSync(open, text);
    } catch (error) {
      throw unwritten(file, error);
    }
    text = "";
  };
  return {
    write(more: string) {
      text += more;
      if (text.length > pieceSize) flush();
    },
    flush,
    close() {
      if (open !== undefined) closeSync(open);
      open = undefined;
    },
  };
}

/** Where to write: a temporary file beside the target, which it replaces in the end, or the target itself if that is no plain file. */
function outputTo(file: string) {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // Something like /dev/stdout may be a plain file that is already open; it is written to and not replaced.
    if ((there && !there.isFile()) || /^\/(dev|proc)\//.test(file))
      return { path: file, handle: openSync(file, "a"), keep: () => {}, discard: () => {} };
    const real = placeOf(file);
    const path = `${real}~${randomBytes(4).toString("hex")}`;
    const handle = openSync(path, "wx", 0o600);
    if (there) fchmodSync(handle, there.mode & 0o777);
    return {
      path,
      handle,
      keep: () => renameSync(path, real),
      discard: () => rmSync(path, { force: true }),
    };
  } catch (error) {
    throw unwritten(file, error);
  }
}

/** The real path of a file, which may be a link, perhaps to a file that does not exist yet. */
function placeOf(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file;
  return placeOf(resolve(dirname(file), readlinkSync(file)));
}

/** The error for a recording that cannot be written, with the reason. */
export const unwritten = (file: string, error: unknown): UsageError =>
  new UsageError(`the recording cannot be written to ${file}: ${whyUnwritten(error)}`);
