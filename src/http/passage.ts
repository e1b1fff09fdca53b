/** Messages that a Handler receives and returns before they are complete. Does not depend on Node at run time. */
import type http from "node:http";
import type { Readable } from "node:stream";
import type { Copy } from "./copy.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";
import type { RawHeaders } from "./raw-headers.js";

/** A request whose body is still arriving. `headers` and `body` are what has been seen of it so far. */
export interface PassingRequest extends HttpRequest {
  readonly incoming: http.IncomingMessage;
  /** The response to the client, for interim responses and to notice that the client has disconnected. */
  readonly outgoing: http.ServerResponse;
  readonly copy: Copy;
}

/** An answer whose body is still arriving or is available as bytes. `headers` and `body` are what has been seen of it so far. */
export interface PassingResponse extends HttpResponse {
  readonly passage: Passage;
}

/** Answers a request before it has arrived completely, perhaps with an incomplete answer. */
export type PassingHandler = Handler<PassingRequest, PassingResponse | HttpResponse>;

export interface Passage {
  readonly status: number;
  readonly statusMessage: string;
  /** The end-to-end fields. */
  readonly rawHeaders: string[];
  /** Whether the other side closes its connection after this message. */
  readonly closes: boolean;
  /** The size of the body in bytes, if it is stated. */
  readonly length: number | undefined;
  readonly source: Readable | Buffer;
  /** Turns an error of the source into its cause, or into the reason why it cannot be passed on. */
  readonly causeOf?: (error: Error) => Error;
  /** The trailers, once the body has ended. */
  readonly trailers: () => RawHeaders;
  readonly copy: Copy;
  /** Notified when the message has arrived completely, before its last piece is passed on, or when it never will. */
  readonly watchers: Watcher[];
}

export interface Watcher {
  /** The last piece waits for the returned promise. */
  whole(): unknown;
  lost(): void;
}

export const isPassing = (response: HttpResponse): response is PassingResponse => "passage" in response;
