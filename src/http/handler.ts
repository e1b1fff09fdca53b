import type { HttpRequest, HttpResponse } from "./exchange.js";

/** Answers a request. The mock, a URL, a proxy, a recorder and a mutant are all Handlers. */
export type Handler<Request extends HttpRequest = HttpRequest, Response extends HttpResponse = HttpResponse> = (
  request: Request,
) => Response | Promise<Response>;

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
