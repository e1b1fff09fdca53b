import type { HttpRequest, HttpResponse } from "./exchange.js";

/** Answers a request. The mock, a remote URL, a proxy, a recorder and a mutant are all Handlers. */
export type Handler<Request extends HttpRequest = HttpRequest, Response extends HttpResponse = HttpResponse> = (
  request: Request,
) => Response | Promise<Response>;

/** An endless answer, whose pieces are sent as they come, until the client disconnects. It never becomes part of an Exchange. */
export interface StreamedResponse extends HttpResponse {
  readonly pieces: AsyncIterable<string>;
}

export const isStreamed = (response: HttpResponse): response is StreamedResponse => "pieces" in response;

/** Thrown by a Handler to drop the connection instead of answering. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";

  constructor() {
    super("the connection was dropped");
  }
}
