/** Reads recordings: a file in, exchanges out. There is one reader per format. */
import type { Exchange } from "../http/exchange.js";
import { besideOf } from "./files.js";
import { type Format, formatOf, formats } from "./formats.js";
import { bytesOf, nameOf } from "./open.js";
import { outlineOf } from "./outline.js";
import { withoutPlaceholders } from "./placeholders.js";
import type { ReadContext, RecordingFormat, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";

export { type Found, filesOf, sizeOf } from "./files.js";
export { type Format, formatNames } from "./formats.js";
export { isPacked } from "./open.js";
export type { Sink } from "./reader.js";
export { RecordingError } from "./recording-error.js";

export interface ReadOptions {
  /** The format; detected from the file's content if not given. */
  readonly format?: Format;
  /** The operation of an answer whose request was not recorded, such as FetchSyncMap. */
  readonly operation?: string;
  /** Whether the file was only found in a folder; then a file that is just the body of an answer does not count as a recording. */
  readonly inFolder?: boolean;
}

/** A file that is not a recording of any kind. */
export class NoRecording extends RecordingError {}

/** How many bytes are enough to detect the format. */
const enough = 1 << 16;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Passes the exchanges of a file (standard input for "-") to `sink`, in their order. A part that cannot be read is reported to it too, and
 * reading continues after it if possible. `progress` is called with the number of bytes read from the file. Returns the format.
 * Throws {@link NoRecording} if the file is not a recording.
 */
export async function readInto(
  file: string,
  options: ReadOptions,
  sink: Sink,
  progress?: (bytes: number) => void,
): Promise<Format | undefined> {
  let format: Format | undefined;
  for await (const found of pieces(file, options, sink, progress)) format = found;
  return format;
}

/** The exchanges of a file (standard input for "-") in their order. Throws {@link RecordingError} at the first part that cannot be read. */
export async function* readRecording(file: string, options: ReadOptions = {}): AsyncGenerator<Exchange> {
  let exchanges: Exchange[] = [];
  let failure: RecordingError | undefined;
  const sink: Sink = {
    exchange: (exchange) => exchanges.push(exchange),
    other: () => {},
    leaveOut: () => {},
    unreadable: (error) => {
      failure ??= error;
    },
  };
  for await (const _ of pieces(file, options, sink)) {
    yield* exchanges;
    if (failure) throw failure;
    exchanges = [];
  }
}

/** Reads a file piece by piece; yields the format after each piece, and at the end. */
async function* pieces(
  file: string,
  options: ReadOptions,
  sink: Sink,
  progress?: (bytes: number) => void,
): AsyncGenerator<Format | undefined> {
  const bytes = bytesOf(file, progress);
  let format: Format | undefined;
  try {
    const { head, failure } = await beginningOf(bytes);
    const skipped = head.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
    format = options.format ?? recognised(head.subarray(skipped), nameOf(file), options);
    const chosen: RecordingFormat = formats[format];
    await chosen.prepare?.();
    const { look, sink: told } = withoutPlaceholders(sink);
    const reader = chosen.reader(contextOf(file, skipped, options), told);
    look(head);
    reader.push(head.subarray(skipped));
    yield format;
    if (failure) throw failure;
    for await (const piece of bytes) {
      if (sink.full) return;
      look(piece);
      reader.push(reader.keepsNothing ? piece : Buffer.from(piece));
      yield format;
    }
    if (!sink.full) reader.end();
  } catch (error) {
    if (!(error instanceof RecordingError) || error instanceof NoRecording) throw error;
    sink.unreadable(error);
  } finally {
    await bytes.return(undefined);
  }
  yield format;
}

function contextOf(file: string, skipped: number, { operation }: ReadOptions): ReadContext {
  const beside = besideOf(file);
  return { file: nameOf(file), skipped, beside, ...(operation === undefined ? {} : { operation }) };
}

function recognised(head: Buffer, name: string, { inFolder = false }: ReadOptions): Format {
  const text = head.toString("utf8", 0, enough);
  if (text.trim() === "") throw new NoRecording(`${name} is empty`);
  try {
    const format = formatOf(outlineOf(text), name);
    if (format === "body" && inFolder) throw new RecordingError(`${name} is the body of one answer`);
    return format;
  } catch (error) {
    throw error instanceof RecordingError ? new NoRecording(error.message) : error;
  }
}

/** The first pieces, at least `enough` bytes or the whole file; and the error that ended them early, if there was one. */
async function beginningOf(
  bytes: AsyncGenerator<Buffer>,
): Promise<{ readonly head: Buffer; readonly failure?: RecordingError }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < enough) {
    const next = await bytes.next().catch((error: unknown) => {
      if (error instanceof RecordingError && head.length > 0) return error;
      throw error;
    });
    if (next instanceof RecordingError) return { head, failure: next };
    if (next.done) break;
    head = Buffer.concat([head, next.value]); // a copy, since the next piece is read into the same memory
  }
  return { head };
}
