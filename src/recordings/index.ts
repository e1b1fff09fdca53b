/** Recordings: a file in, exchanges out. One reader a format. */
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
  /** What it is; found out from what it holds if it is not given. */
  readonly format?: Format;
  /** The operation that an answer is of whose request was not recorded, such as FetchSyncMap. */
  readonly operation?: string;
  /** Whether the file was only found in a folder, so that the body of an answer on its own is taken for no recording. */
  readonly inFolder?: boolean;
}

/** A file that is no recording of any kind. */
export class NoRecording extends RecordingError {}

/** So many bytes, or a line, are enough to tell what a file is. */
const enough = 1 << 16;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Tells `sink` of the exchanges of a file, or of standard input for "-", in their order; a part that cannot be read is told
 * too, and what follows it read if that is possible. `progress` is told how many bytes of the file were read. Gives the format.
 * Throws {@link NoRecording} for a file that is none.
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

/** The exchanges of a file, or of standard input for "-", in their order. Throws {@link RecordingError} where it cannot be read. */
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

/** Reads one piece of a file after the other; after each, and at the end, it gives the format. */
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

/** The first pieces, with the first line that is not blank, or enough of it, among them; and why there are no more, if that is wrong. */
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
    head = Buffer.concat([head, next.value]); // a copy, since the next is read over it
  }
  return { head };
}
