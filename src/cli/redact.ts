/** Where recordings go that hold nothing of anybody: one into a file, several into a folder, since each is judged for itself. */
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

/** The file that each recording is written to, by that which it is read from. */
export type Outputs = ReadonlyMap<string, string>;

export interface Redaction {
  /** Writes an exchange of a recording, if it is a call of this API. Each recording is written as a whole before the next. */
  write(exchange: Exchange, from: string): void;
  /** Writes what is left: from the first key on, all had to wait for the last, whose order is known then only. */
  finish(): Promise<void>;
  /** Leaves nothing behind but what was finished; a signal that ends the process does so as well. */
  close(): void;
}

/** Whether it ends like a folder or is one. */
const isFolder = (out: string): boolean =>
  out.endsWith("/") || out.endsWith(sep) || statsOf(out)?.isDirectory() === true;

/**
 * What would be written, of what is read: in a folder, files that are numbered in that order, as names may be somebody's. HAR stays HAR.
 * Throws UsageError for what cannot hold them.
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
 * Writes the calls of this API to where `outputs` says, each recording once there is one in it; `out` is what was asked for. Nothing
 * that is there already is touched before all are whole. Throws UsageError if they cannot be written.
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
  // Whether the one file can be written shows before the recording is read.
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

/** Where keys wait for their order. */
function scratchFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "sync-maps-"));
  } catch (error) {
    throw unwritten(tmpdir(), error);
  }
}

/** A folder for recordings only, made if it is not there: what else lies in it would be judged with them. */
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
    /** Removes it if it was made and holds nothing. */
    discard(): void {
      if (!isNew || !existsSync(folder) || readdirSync(folder).length > 0) return;
      rmdirSync(folder);
    },
  };
}
