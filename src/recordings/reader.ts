/** What a reader of one format is: it takes the bytes of a file, and passes what they hold to a sink. */
import type { Exchange, Source } from "../http/exchange.js";
import type { RecordingError } from "./recording-error.js";

export interface Sink {
  exchange(exchange: Exchange): void;
  /** An exchange that does not refer to this API, which begins at this byte; it is counted without being parsed. */
  other(from: number): void;
  /** What is not an exchange, such as a request that was never answered: its place, and the reason. */
  leaveOut(source: Source, why: string): void;
  /** The same request that was never answered, as an exchange with status 0: it may have been carried out. */
  unanswered?(exchange: Exchange): void;
  /** A part that could not be read although the rest can. The message names the place. */
  unreadable(error: RecordingError): void;
  /** Whether the rest of the file is not needed. */
  readonly full?: boolean;
}

export interface Reader {
  /** Takes the next piece of the file. Throws {@link RecordingError} if the rest cannot be read either. */
  push(bytes: Buffer): void;
  /** Called at the end of the file. Throws like `push`. */
  end(): void;
  /** Whether it keeps no reference to a piece, so that the memory can be reused for the next. */
  readonly keepsNothing?: boolean;
}

export interface ReadContext {
  /** The name of the file in messages. */
  readonly file: string;
  /** How many bytes of the file precede the first that is pushed: those of a byte order mark, if it has one. */
  readonly skipped: number;
  /** The content of a file beside the recording, or in a folder beside it; undefined if there is none. `name` must be a plain name. */
  beside(name: string, folder?: string): Buffer | undefined;
  /** The operation of an answer whose request was not recorded. */
  readonly operation?: string;
}

/** One format. */
export interface RecordingFormat {
  /** How a file of this format is recognised; completes "looked for …" in a message. */
  readonly mark: string;
  recognises(outline: Outline): boolean;
  reader(context: ReadContext, sink: Sink): Reader;
  /** Loads what only this reader needs; has to be awaited before the reader is created. */
  readonly prepare?: () => Promise<void>;
  /** The path of a part of an exchange within the JSON of its entry, as far as it exists. */
  readonly where?: (entry: unknown, part: Part) => Path | undefined;
}

/** Names and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** The parts of an exchange that can be pointed at. */
export type Part =
  | { readonly is: "url" }
  | { readonly is: "request body" }
  | { readonly is: "status" }
  | { readonly is: "body" }
  | { readonly is: "header"; readonly name: string };

/** The beginning of a file, as far as it is needed to detect the format. */
export interface Outline {
  readonly text: string;
  /** The paths of the members of a JSON document, such as `log.entries[].request`, each with its first text or number. */
  readonly members: ReadonlyMap<string, string>;
}
