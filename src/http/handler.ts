import type { Exchange, HttpRequest, HttpResponse, See } from "./exchange.js";

/** Answers a request. The mock, a URL, a proxy, a recorder and a mutant are all Handlers. */
export type Handler = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** An answer that goes on: its pieces are sent as they come, as long as somebody listens. It is no part of an Exchange. */
export interface StreamedResponse extends HttpResponse {
  readonly pieces: AsyncIterable<string>;
}

export const isStreamed = (response: HttpResponse): response is StreamedResponse => "pieces" in response;

/** What a Handler throws that breaks off the connection in place of an answer. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";

  constructor() {
    super("the connection was dropped");
  }
}

/**
 * The same Handler, watched: `see` gets each exchange once it is answered. A Handler that throws is not an exchange; the
 * error passes through.
 */
export function observed(handler: Handler, see: See, now: () => number = Date.now): Handler {
  return async (request) => {
    const startedAt = now();
    const response = await handler(request);
    const exchange: Exchange = { request, response, startedAt, durationMs: now() - startedAt };
    see(exchange);
    return response;
  };
}
