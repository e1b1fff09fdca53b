/** The destinations of redacted recordings: one goes into a file, several into a folder, since each is judged by itself. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { statsOf } from "../files/stats.js";
import type { Exchange } from "../http/exchange.js";
import { isHar } from "../recordings/record.js";
import { createRedactor } from "../recordings/redact.js";
import { UsageError } from "./exit.js";
import { beforeInterruption } from "./interruption.js";
import { beginRedacted, type RedactedFile, unwritten } from "./redacted-file.js";

/** The output file for each input recording. */
export type Outputs = ReadonlyMap<string, string>;

export interface Redaction {
  /** Writes an exchange of a recording, if it is a call of this API. Each recording must be written completely before the next. */
  write(exchange: Exchange, from: string): void;
  /** Writes the rest: everything from the first key on had to wait, since the order of keys is known only at the end. */
  finish(): Promise<void>;
  /** Removes everything unfinished; a signal that ends the process does so as well. */
  close(): void;
}

/** Whether the path ends like a folder or is one. */
const isFolder = (out: string): boolean =>
  out.endsWith("/") || out.endsWith(sep) || statsOf(out)?.isDirectory() === true;

/**
 * Determines the outputs for the inputs. Files in a folder are numbered in reading order, since names may be personal data. HAR stays HAR.
 * Throws UsageError if the destination is unsuitable.
 */
export function outputsIn(out: string, read: readonly string[]): Outputs {
  if (out === "-" || out === "")
    throw new UsageError(`--redact ${out === "" ? '""' : out} names no file; /dev/stdout is one`);
  if (isFolder(out)) {
    const width = String(read.length).length;
    return new Map(
      read.map((file, index) => [file, join(out, `${String(index + 1).padStart(width, "0")}${endingOf(file)}`)]),
    );
  }
  if (read.length > 1)
    throw new UsageError(
      `--redact ${out} names one file, but ${read.length} recordings are judged separately; name a folder, such as redacted/`,
    );
  return new Map(read.map((file) => [file, out]));
}

const endingOf = (file: string): string => (isHar(file.replace(/\.(gz|zst)$/i, "")) ? ".har" : ".ndjson");

/**
 * Writes the calls of this API to the files in `outputs`, skipping recordings without any; `out` is the given destination. Existing files
 * are not touched before all outputs are complete. Throws UsageError if they cannot be written.
 */
export function createRedaction(out: string, outputs: Outputs): Redaction {
  const folder = isFolder(out) ? openFolder(out) : undefined;
  const { redact, needsOrder, inOrder } = createRedactor();
  let scratch: string | undefined;
  let waiting = 0;
  const begun = new Map<string, RedactedFile>();
  const begin = (from: string): RedactedFile => {
    const path = outputs.get(from);
    if (path === undefined) throw new UsageError(`${from} was not there when it began; do it again`);
    const file = beginRedacted(path, () => {
      scratch ??= scratchFolder();
      waiting += 1;
      return join(scratch, `${waiting}.ndjson`);
    });
    begun.set(from, file);
    return file;
  };
  // A single output file is opened first, so that an error shows before the recording is read.
  if (!folder) for (const from of outputs.keys()) begin(from);
  let last: RedactedFile | undefined;
  const close = (): void => {
    for (const file of begun.values()) {
      file.close();
      file.discard();
    }
    folder?.discard();
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  };
  const leaveSignals = beforeInterruption(close);
  return {
    write(exchange, from) {
      const redacted = redact(exchange);
      if (!redacted) return;
      const file = begun.get(from) ?? begin(from);
      if (file !== last) last?.rest();
      last = file;
      if (needsOrder()) file.hold(redacted);
      else file.add(redacted);
    },
    async finish() {
      for (const file of begun.values()) {
        await file.finish(inOrder);
        if (folder) file.rest();
      }
      for (const file of begun.values()) file.keep();
    },
    close() {
      leaveSignals();
      close();
    },
  };
}

/** Where exchanges with keys wait for the order of keys. */
function scratchFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "sync-maps-"));
  } catch (error) {
    throw unwritten(tmpdir(), error);
  }
}

/** A folder only for recordings, created if missing: anything else in it would be judged with them. */
function openFolder(folder: string) {
  let isNew = false;
  let names: readonly string[];
  try {
    isNew = !statSync(folder, { throwIfNoEntry: false });
    if (isNew) mkdirSync(folder);
    accessSync(folder, constants.W_OK);
    names = readdirSync(folder);
  } catch (error) {
    throw unwritten(folder, error);
  }
  if (names.some((name) => !name.startsWith(".")))
    throw new UsageError(`--redact ${folder} holds something already; name a folder that is empty or not there yet`);
  return {
    /** Removes the folder if it was created here and is empty. */
    discard(): void {
      if (!isNew || !existsSync(folder) || readdirSync(folder).length > 0) return;
      rmdirSync(folder);
    },
  };
}
