import type { Exchange, HttpRequest, HttpResponse, See } from "./exchange.js";
import { isPassing } from "./passage.js";

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

/** Is told after each exchange, and each request that was not answered, when the earliest began that is still under way. */
export type Settled = (before: number) => void;

/**
 * The same Handler, watched: `see` gets each exchange once it is answered, or, of an answer that is still on its way through, before
 * the last of it passes on. A Handler that throws is not an exchange; the error passes through. `settled` is told Infinity
 * where nothing is under way.
 */
export function observed<Request extends HttpRequest, Response extends HttpResponse>(
  handler: Handler<Request, Response>,
  see: See,
  now: () => number = Date.now,
  settled?: Settled,
): Handler<Request, Response> {
  /** In the order in which they began. */
  const underWay = settled && new Set<{ readonly startedAt: number }>();

  return (request) => {
    const begun = { startedAt: now() };
    underWay?.add(begun);

    const over = (): void => {
      if (!underWay?.delete(begun)) return;
      const [earliest] = underWay;
      settled?.(earliest?.startedAt ?? Number.POSITIVE_INFINITY);
    };
    const tell = (response: HttpResponse): unknown => {
      const { startedAt } = begun;
      const exchange: Exchange = {
        request: plainRequest(request),
        response: isPassing(response) ? plainResponse(response) : response,
        startedAt,
        durationMs: now() - startedAt,
      };
      const seen = see(exchange);
      over();
      return seen;
    };
    const watch = (response: Response): Response => {
      if (isPassing(response)) response.passage.watchers.push({ whole: () => tell(response), lost: over });
      else tell(response);
      return response;
    };
    const fail = (error: unknown): never => {
      over();
      throw error;
    };
    try {
      const response = handler(request);
      return response instanceof Promise ? response.then(watch, fail) : watch(response);
    } catch (error) {
      return fail(error);
    }
  };
}

/** What was said, without the means by which it is said. */
function plainRequest(request: HttpRequest): HttpRequest {
  if (!("incoming" in request)) return request;
  const { method, url, headers, body } = request;
  return { method, url, headers, body };
}

function plainResponse({ status, headers, body }: HttpResponse): HttpResponse {
  return { status, headers, body };
}
