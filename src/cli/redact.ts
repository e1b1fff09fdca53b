/** Where a recording goes that holds nothing of anybody. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fchmodSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { whyUnwritten } from "../files/why.js";
import type { Exchange } from "../http/exchange.js";
import { asHar, isHar } from "../recordings/record.js";
import { createRedactor } from "../recordings/redact.js";
import { version } from "../version.js";
import { UsageError } from "./exit.js";
import { beforeInterruption } from "./interruption.js";

/** Written in pieces of about this many characters. */
const pieceSize = 1 << 16;

export interface Redaction {
  write(exchange: Exchange): void;
  /** Writes what is left: from the first key on, all had to wait for the last, whose order is known then only. */
  finish(): Promise<void>;
  /** Leaves nothing behind but the file; a signal that ends the process does so as well. */
  close(): void;
}

/**
 * Writes the calls of this API among the exchanges into a file: HAR by the name `.har`, else one a line. Throws UsageError if it
 * cannot be written.
 */
export function createRedaction(file: string): Redaction {
  const { head, between, tail, written }: Lines = isHar(file) ? asHar(version) : asLines;
  if (file === "-" || file === "")
    throw new UsageError(`--redact ${file === "" ? '""' : file} names no file; /dev/stdout is one`);
  const output = outputTo(file);
  const whole = writerTo(output.handle, file);
  whole.write(head);
  let separator = "";
  const add = (line: string): void => {
    whole.write(separator + line);
    separator = between;
  };
  const { redact, needsOrder, inOrder } = createRedactor();
  let waiting: Writer | undefined;
  let folder: string | undefined;
  const held = (): Writer => {
    folder ??= mkdtempSync(join(tmpdir(), "sync-maps-"));
    const path = join(folder, "waiting.ndjson");
    waiting ??= writerTo(openSync(path, "w", 0o600), path);
    return waiting;
  };
  const close = (): void => {
    whole.close();
    output.discard();
    waiting?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  };
  const leaveSignals = beforeInterruption(close);
  return {
    write(exchange) {
      const redacted = redact(exchange);
      if (!redacted) return;
      if (needsOrder()) held().write(`${written(redacted)}\n`);
      else add(written(redacted));
    },
    async finish() {
      waiting?.flush();
      if (folder !== undefined) {
        const input = createReadStream(join(folder, "waiting.ndjson"));
        for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) add(inOrder(line));
      }
      whole.write(tail);
      whole.flush();
      output.keep();
    },
    close() {
      leaveSignals();
      close();
    },
  };
}

/** How a recording is written whose exchanges are a line each. */
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

function writerTo(handle: number, file: string) {
  let text = "";
  const flush = (): void => {
    try {
      writeFileSync(handle, text);
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
    close: () => closeSync(handle),
  };
}

/** Where it is written, beside the file, whose place it takes once it is whole; or the file itself, if that is no plain one. */
function outputTo(file: string) {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // What is open already may be a plain file; it is written to, and not replaced.
    if ((there && !there.isFile()) || /^\/(dev|proc)\//.test(file))
      return { handle: openSync(file, "a"), keep: () => {}, discard: () => {} };
    const real = placeOf(file);
    const path = `${real}~${randomBytes(4).toString("hex")}`;
    const handle = openSync(path, "wx", 0o600);
    if (there) fchmodSync(handle, there.mode & 0o777);
    return {
      handle,
      keep: () => renameSync(path, real),
      discard: () => rmSync(path, { force: true }),
    };
  } catch (error) {
    throw unwritten(file, error);
  }
}

/** Where a file is or will be: the file may be a link, and what that leads to need not be there yet. */
function placeOf(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file;
  return placeOf(resolve(dirname(file), readlinkSync(file)));
}

const unwritten = (file: string, error: unknown): UsageError =>
  new UsageError(`the recording cannot be written to ${file}: ${whyUnwritten(error)}`);
