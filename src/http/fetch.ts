/** A Handler as a function of the Fetch standard: Request in, Response out. Needs nothing of Node. */
import type { HttpRequest, HttpResponse } from "./exchange.js";
import { ConnectionDropped, type Handler, isStreamed } from "./handler.js";

/** The largest body that is read, in bytes, as over HTTP. */
const mostBytes = 65_536;

/** Takes what `fetch` takes, and rejects with a TypeError, as that does, where the Handler drops the connection. */
export function fetching(handler: Handler, onTooLarge: Handler): typeof globalThis.fetch {
  return async (input, init) => {
    // One that is a Request already is used as it is: it may be that of another realm, which ours would not know.
    const isRequest = typeof input === "object" && "method" in input && init === undefined;
    const request = isRequest ? input : new Request(input, init);
    const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
    const isTooLarge = 3 * body.length > mostBytes && new TextEncoder().encode(body).length > mostBytes;
    const asked: HttpRequest = {
      method: request.method,
      url: request.url.replace(/#.*$/s, ""),
      headers: Object.fromEntries(request.headers),
      body: isTooLarge ? "" : body,
    };
    try {
      return responseOf(await (isTooLarge ? onTooLarge : handler)(asked), request.method);
    } catch (error) {
      if (error instanceof ConnectionDropped) throw new TypeError("Failed to fetch", { cause: error });
      throw error;
    }
  };
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf(response: HttpResponse, method: string): Response {
  const { status, headers, body, bytesPerSecond } = response;
  if (isStreamed(response)) return new Response(flowing(response.pieces), { status, headers: { ...headers } });
  if (!body || bodiless.has(status)) return new Response(null, { status, headers: { ...headers } });
  const bytes = new TextEncoder().encode(body);
  // Some that carry a Response on, Mock Service Worker in Node among them, know its end by this alone.
  const init = { status, headers: { ...headers, "content-length": String(bytes.length) } };
  if (method === "HEAD") return new Response(null, init);
  return new Response(bytesPerSecond === undefined ? bytes : slowly(bytes, bytesPerSecond), init);
}

/** Piece by piece, each when it is asked for. */
function flowing(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Ten pieces a second. */
function slowly(bytes: Uint8Array, bytesPerSecond: number): ReadableStream<Uint8Array> {
  const step = Math.max(1, Math.round(bytesPerSecond / 10));
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (sent > 0) await new Promise((resolve) => setTimeout(resolve, (1000 * step) / bytesPerSecond));
      controller.enqueue(bytes.subarray(sent, sent + step));
      sent += step;
      if (sent >= bytes.length) controller.close();
    },
  });
}
