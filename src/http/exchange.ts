/** What was said: one request and its response, as plain data that can be read twice, stored and compared. */

/** Header fields by lower-case name. A field that came several times is one value, joined with ", ". */
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
  /** How many bytes of it there were, where a recording says so. */
  readonly size?: number;
  /** What the body means, where whoever read it knows that already. */
  readonly json?: unknown;
  /** How fast the body is sent, in bytes a second; as fast as can be where nothing is said. */
  readonly bytesPerSecond?: number;
}

/** Where in a recording an exchange stands, or a value of it. */
export interface Source {
  readonly file: string;
  /** Which it is of a list, from 0: in the `log.entries` of a HAR, in a cassette, in a collection. */
  readonly entry?: number;
  /** The line, from 1. */
  readonly line?: number;
  /** The column in that line, from 1, in UTF-16 code units. */
  readonly column?: number;
  /** The bytes of its text in the file, unpacked if that is compressed, for whoever wants to read it again. */
  readonly bytes?: { readonly from: number; readonly length: number };
}

export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** When the request was sent, in milliseconds since 1970 by the clock of whoever sent it; null if a recording does not say. */
  readonly startedAt: number | null;
  /** From the request's first byte to the response's last, in milliseconds. */
  readonly durationMs: number;
  /** Whether these times are no more than bounds, since a recording has none of its own. */
  readonly approximate?: true;
  readonly source?: Source;
}

/** Is told of each exchange. What it promises is waited for where an answer is still on its way; an error of it refuses that. */
export type See = (exchange: Exchange) => unknown;

/** What stands for an answer that was never given. */
export const unanswered: HttpResponse = { status: 0, headers: {}, body: "" };
