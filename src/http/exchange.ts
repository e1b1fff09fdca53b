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
  /** How fast the body is sent, in bytes a second; as fast as can be where nothing is said. */
  readonly bytesPerSecond?: number;
}

/** Where in a recording an exchange stands. */
export interface Source {
  readonly file: string;
  /** Index in the `log.entries` of a HAR, from 0. */
  readonly entry?: number;
  /** Line of a file of lines, from 1. */
  readonly line?: number;
}

export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** When the request was sent, in milliseconds since 1970 by the clock of whoever sent it; null if a recording does not say. */
  readonly startedAt: number | null;
  /** From the request's first byte to the response's last, in milliseconds. */
  readonly durationMs: number;
  readonly source?: Source;
}

/** Is told of each exchange. */
export type See = (exchange: Exchange) => void;
