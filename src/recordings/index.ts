/** Recordings: a file in, exchanges out. One reader a format. */
import { createReadStream, existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Exchange } from "../http/exchange.js";
import { type Bytes, textOf, withoutMark } from "./bytes.js";
import type { LeaveOut } from "./facts.js";
import { type Format, formatOf } from "./format.js";
import { readHar } from "./har.js";
import { readNdjson } from "./ndjson.js";
import { RecordingError } from "./recording-error.js";

export type { Format } from "./format.js";
export { RecordingError } from "./recording-error.js";

type Reader = (bytes: Bytes, file: string, leaveOut?: LeaveOut) => AsyncIterable<Exchange>;

const readers: Readonly<Record<Format, Reader>> = { har: readHar, ndjson: readNdjson };

export interface ReadOptions {
  /** What it is; found out from what it holds if it is not given. */
  readonly format?: Format;
  /** Is told of what is no exchange, such as a request that was never answered. */
  readonly leaveOut?: LeaveOut;
}

/** So many bytes, or a line, are enough to tell what a file is. */
const enough = 1 << 16;

/**
 * The files that arguments stand for, each once: themselves, "-" for standard input, or what a pattern matches.
 * Throws {@link RecordingError} for a pattern that matches none.
 */
export async function filesOf(patterns: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    patterns.map(async (pattern) => {
      if (pattern === "-" || existsSync(pattern) || !isDynamicPattern(pattern)) return [pattern];
      const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
      if (files.length === 0) throw new RecordingError(`no file matches ${pattern}`);
      return files.sort();
    }),
  );
  return [...new Set(found.flat())];
}

/** The exchanges of a file, or of standard input for "-", in their order. Throws {@link RecordingError}. */
export async function* readRecording(file: string, { format, leaveOut }: ReadOptions = {}): AsyncGenerator<Exchange> {
  const name = file === "-" ? "standard input" : file;
  const bytes = withoutMark(opened(file, name));
  try {
    const head = await beginningOf(bytes);
    const text = textOf(head);
    if (text.trim() === "") throw new RecordingError(`${name} is empty`);
    yield* readers[format ?? formatOf(text, name)](joined(head, bytes), name, leaveOut);
  } finally {
    await bytes.return(undefined); // closes a file that was not read to its end
  }
}

async function* opened(file: string, name: string): Bytes {
  try {
    yield* file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException; // streams of files fail with nothing else
    throw new RecordingError(reasonOf(code, name) ?? `${name} cannot be read: ${message}`);
  }
}

function reasonOf(code: string, name: string): string | undefined {
  if (code === "ENOENT") return `${name}: no such file`;
  if (code === "EISDIR") return `${name} is a directory; name the files in it, such as '${name}/*.har'`;
  return code === "EACCES" ? `${name} may not be read` : undefined;
}

/** The first pieces, with the first line that is not blank, or enough of it, among them. */
async function beginningOf(bytes: AsyncIterator<Uint8Array>): Promise<readonly Uint8Array[]> {
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < enough) {
    const next = await bytes.next();
    if (next.done) break;
    head.push(next.value);
    length += next.value.length;
    if (/\S[^\n]*\n/.test(textOf(head))) break;
  }
  return head;
}

async function* joined(head: readonly Uint8Array[], rest: Bytes): Bytes {
  yield* head;
  yield* rest;
}
