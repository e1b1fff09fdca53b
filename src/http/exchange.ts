/** An HTTP request and its response as plain data, which can be read repeatedly, stored and compared. */

/** Header fields by lower-case name. The values of a repeated field are joined with ", ". */
export type Headers = Readonly<Record<string, string>>;

export interface HttpRequest {
  /** In upper case. */
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Headers;
  /** Decoded text; empty if there was none, null if a recording does not say. */
  readonly body: string | null;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded text; empty if there was none, null if a recording does not say. */
  readonly body: string | null;
  /** The size of the body in bytes, if a recording states it. */
  readonly size?: number;
  /** The parsed JSON of the body, if the reader already has it. */
  readonly json?: unknown;
  /** The rate at which the body is sent, in bytes a second; default: unlimited. */
  readonly bytesPerSecond?: number;
}

/** The location of an exchange, or of a value in it, in a recording. */
export interface Source {
  readonly file: string;
  /** The index in a list, from 0: in the `log.entries` of a HAR, in a cassette, in a collection. */
  readonly entry?: number;
  /** The line, from 1. */
  readonly line?: number;
  /** The column in that line, from 1, in UTF-16 code units. */
  readonly column?: number;
  /** The byte range of its text in the (decompressed) file, so that it can be read again. */
  readonly bytes?: { readonly from: number; readonly length: number };
}

export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** When the request was sent, in milliseconds since 1970 by the sender's clock; null if a recording does not say. */
  readonly startedAt: number | null;
  /** From the first byte of the request to the last byte of the response, in milliseconds. */
  readonly durationMs: number;
  /** Whether these times are only bounds, because the recording has none of its own. */
  readonly approximate?: true;
  readonly source?: Source;
}

/** Called for each exchange. If the answer is still being passed on, its end waits for the returned promise, and an error breaks it off. */
export type See = (exchange: Exchange) => unknown;

/** Stands for an answer that never came. */
export const unanswered: HttpResponse = { status: 0, headers: {}, body: "" };
