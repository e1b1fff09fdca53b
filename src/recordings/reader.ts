/** What a reader of one format is: bytes are pushed in, and a sink is told of what they hold. */
import type { Exchange, Source } from "../http/exchange.js";
import type { RecordingError } from "./recording-error.js";

export interface Sink {
  exchange(exchange: Exchange): void;
  /** An exchange that names nothing of this API: it is counted, and not looked into. It begins at this byte. */
  other(from: number): void;
  /** What is no exchange, such as a request that was never answered: where, and why it is none. */
  leaveOut(source: Source, why: string): void;
  /** Likewise, of a request that was never answered, with the status 0: it may have been carried out. */
  unanswered?(exchange: Exchange): void;
  /** What could not be read, though the rest can. The message names the place. */
  unreadable(error: RecordingError): void;
  /** Whether the rest of the file is of no interest. */
  readonly full?: boolean;
}

export interface Reader {
  /** The next piece of the file. Throws {@link RecordingError} where the rest cannot be read either. */
  push(bytes: Buffer): void;
  /** Likewise. */
  end(): void;
  /** Whether it keeps nothing of a piece, so that the next may be read over it. */
  readonly keepsNothing?: boolean;
}

export interface ReadContext {
  /** As messages name it. */
  readonly file: string;
  /** How many bytes of the file precede the first that is pushed: those of a byte order mark. */
  readonly skipped: number;
  /** What lies beside the recording under a plain name, or in a folder beside it; undefined if there is nothing. */
  beside(name: string, folder?: string): Buffer | undefined;
  /** What a response was an answer to, where a recording does not say. */
  readonly operation?: string;
}

/** One format. */
export interface RecordingFormat {
  /** What of a file shows that it is one; completes "looked for …". */
  readonly mark: string;
  recognises(outline: Outline): boolean;
  reader(context: ReadContext, sink: Sink): Reader;
  /** Loads what the reader needs and the others do not; to be awaited before it is made. */
  readonly prepare?: () => Promise<void>;
  /** The place of a part of an exchange in the JSON that one entry is, as far as it is there. */
  readonly where?: (entry: unknown, part: Part) => Path | undefined;
}

/** Names and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** What can be pointed at in an exchange. */
export type Part =
  | { readonly is: "url" }
  | { readonly is: "request body" }
  | { readonly is: "status" }
  | { readonly is: "body" }
  | { readonly is: "header"; readonly name: string };

/** The beginning of a file, as far as it is needed to tell what it is. */
export interface Outline {
  readonly text: string;
  /** The paths of the members of a JSON document, such as `log.entries[].request`, each with its first text or number. */
  readonly members: ReadonlyMap<string, string>;
}
