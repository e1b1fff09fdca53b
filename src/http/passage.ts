/** Messages on their way through, which a Handler is asked and answers with before they are whole. Needs nothing of Node. */
import type http from "node:http";
import type { Readable } from "node:stream";
import type { Copy } from "./copy.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";
import type { RawHeaders } from "./raw-headers.js";

/** A request whose body is still arriving. `headers` and `body` are what was seen of it so far. */
export interface PassingRequest extends HttpRequest {
  readonly incoming: http.IncomingMessage;
  /** Where the answer goes; for what comes before an answer, and to learn that nobody waits for it any more. */
  readonly outgoing: http.ServerResponse;
  readonly copy: Copy;
}

/** An answer whose body is still arriving, or is here in bytes. `headers` and `body` are what was seen of it so far. */
export interface PassingResponse extends HttpResponse {
  readonly passage: Passage;
}

/** Answers a request before it has arrived as a whole, with an answer of which the same is true. */
export type PassingHandler = Handler<PassingRequest, PassingResponse | HttpResponse>;

export interface Passage {
  readonly status: number;
  readonly statusMessage: string;
  /** Those that are meant for the other end. */
  readonly rawHeaders: string[];
  /** Whether the other end closes its connection after this. */
  readonly closes: boolean;
  /** How many bytes its body has, if it says so. */
  readonly length: number | undefined;
  readonly source: Readable | Buffer;
  /** What an error of the source means, or that it cannot be passed on as it is. */
  readonly causeOf?: (error: Error) => Error;
  /** What followed the body, once it has ended. */
  readonly trailers: () => RawHeaders;
  readonly copy: Copy;
  /** Who is to be told once all of it has arrived, before the last of it is passed on; or that it never will. */
  readonly watchers: Watcher[];
}

export interface Watcher {
  /** The last of it waits for what this promises. */
  whole(): unknown;
  lost(): void;
}

export const isPassing = (response: HttpResponse): response is PassingResponse => "passage" in response;
