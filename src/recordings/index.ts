/** Recordings: a file in, exchanges out. One reader a format. */
import { createReadStream, existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Exchange } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { readHar } from "./har.js";
import { readNdjson } from "./ndjson.js";
import { RecordingError } from "./recording-error.js";
import { type Bytes, withoutMark } from "./text.js";

export { RecordingError } from "./recording-error.js";

export type Format = "har" | "ndjson";

const readers: Readonly<Record<Format, (bytes: Bytes, file: string) => AsyncIterable<Exchange>>> = {
  har: readHar,
  ndjson: readNdjson,
};

export interface ReadOptions {
  /** What it is; found out from what it holds if it is not given. */
  readonly format?: Format;
}

/** The files that arguments stand for: themselves, "-" for standard input, or what a pattern matches. */
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

/** The exchanges of a file, or of standard input for "-". Throws {@link RecordingError}. */
export async function* readRecording(file: string, { format }: ReadOptions = {}): AsyncGenerator<Exchange> {
  const name = file === "-" ? "standard input" : file;
  const bytes = withoutMark(opened(file, name));
  const [head, all] = await peek(bytes);
  if (/^\s*$/.test(head)) throw new RecordingError(`${name} is empty`);
  yield* readers[format ?? formatOf(head, name)](all, name);
}

async function* opened(file: string, name: string): Bytes {
  try {
    yield* file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new RecordingError(`${name}: no such file`);
    if (code === "EISDIR")
      throw new RecordingError(`${name} is a directory; name the files in it, such as '${name}/*.har'`);
    if (code === "EACCES") throw new RecordingError(`${name} may not be read`);
    throw error;
  }
}

/** The beginning of the bytes as text, up to the first that is not space at least, and all of them once more. */
async function peek(bytes: Bytes): Promise<readonly [string, Bytes]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let head = "";
  while (head.length < 4096) {
    const { value, done } = await iterator.next();
    if (done) break;
    taken.push(value);
    head += Buffer.from(value).toString("utf8");
  }
  async function* all(): Bytes {
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return [head, all()];
}

function formatOf(head: string, name: string): Format {
  const [line = ""] = head.trimStart().split("\n", 1);
  if (isExchange(line)) return "ndjson";
  if (/^\s*\{\s*("|\}|$)/.test(head)) return "har";
  throw new RecordingError(
    `${name} is none of the known recordings; looked for HAR (a JSON object with log.entries) and NDJSON (an exchange a line)`,
  );
}

/** Whether a line is one of NDJSON, or the beginning of one that is longer than what was looked at. */
function isExchange(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && ("request" in value || "response" in value);
  } catch {
    return /^\{\s*"(request|response|startedAt|durationMs)"\s*:/.test(line);
  }
}
