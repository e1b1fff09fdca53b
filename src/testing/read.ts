/** For tests: what a reader makes of a text. */
import type { Exchange, Source } from "../http/exchange.js";
import { type Format, formats } from "../recordings/formats.js";
import { type ReadOptions, readInto } from "../recordings/index.js";
import type { Sink } from "../recordings/reader.js";
import { RecordingError } from "../recordings/recording-error.js";

export interface Read {
  readonly exchanges: readonly Exchange[];
  readonly others: number;
  readonly leftOut: readonly (readonly [Source, string])[];
  readonly unreadable: readonly string[];
}

function collecting() {
  const read = {
    exchanges: [] as Exchange[],
    others: 0,
    leftOut: [] as (readonly [Source, string])[],
    unreadable: [] as string[],
  };
  const sink: Sink = {
    exchange: (exchange) => read.exchanges.push(exchange),
    other() {
      read.others += 1;
    },
    leaveOut: (source, why) => read.leftOut.push([source, why]),
    unreadable: ({ message }) => read.unreadable.push(message),
  };
  return { read, sink };
}

interface ReadTextOptions {
  /** How many bytes come at once. */
  readonly size?: number;
  readonly beside?: Readonly<Record<string, string>>;
  readonly operation?: string;
}

/** What a reader finds in a text that is named "a". */
export function readText(
  format: Format,
  text: string | Buffer,
  { size = 7, beside = {}, operation }: ReadTextOptions = {},
): Read {
  const { read, sink } = collecting();
  const bytes = Buffer.from(text);
  const context = {
    file: "a",
    skipped: 0,
    beside: (name: string, folder = "") =>
      beside[folder + name] === undefined ? undefined : Buffer.from(beside[folder + name] ?? ""),
    ...(operation === undefined ? {} : { operation }),
  };
  const reader = formats[format].reader(context, sink);
  try {
    for (let start = 0; start < bytes.length; start += size) {
      const piece = bytes.subarray(start, start + size);
      reader.push(piece);
      if (reader.keepsNothing) piece.fill("?"); // as the next is read over it
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    sink.unreadable(error);
  }
  return read;
}

/** What is found in a file, of which format that is, and what could not be read. */
export async function readFile(
  file: string,
  options: ReadOptions = {},
): Promise<Read & { readonly format: Format | undefined }> {
  const { read, sink } = collecting();
  const format = await readInto(file, options, sink);
  return { ...read, format };
}

/** Where exchanges are, without the bytes of their texts. */
export const places = ({ exchanges }: Read): readonly unknown[] =>
  exchanges.map(({ source: { bytes: _, ...place } = { file: "" } }) => place);
