/** A Handler as a `fetch` function. Does not depend on Node. */
import { escapedBytes } from "./body.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import { ConnectionDropped, type Handler, isStreamed } from "./handler.js";
import { pathStart } from "./path.js";

type Fetch = typeof globalThis.fetch;
type Signal = AbortSignal | null | undefined;

/**
 * Takes the arguments of `fetch` and rejects as it does: with a TypeError if the Handler drops the connection, with the signal's reason if
 * that aborts. `mostBytes` gives the largest accepted body by path.
 */
export function fetching(handler: Handler, onTooLarge: Handler, mostBytes: (path: string) => number): Fetch {
  const answer = async (input: Parameters<Fetch>[0], init: Parameters<Fetch>[1], signal: Signal): Promise<Response> => {
    const request = await requestOf(input, init);
    const bytes = isBodiless(request.method) ? nothing : await bytesOf(request);
    signal?.throwIfAborted();
    const url = request.url.replace(/#.*$/s, "");
    const isTooLarge = bytes.length > mostBytes(url.slice(pathStart(url)));
    const asked: HttpRequest = {
      method: request.method,
      url,
      headers: headersOf(request),
      body: isTooLarge ? "" : textOf(bytes),
    };
    try {
      return responseOf(await (isTooLarge ? onTooLarge : handler)(asked), request.method, signal);
    } catch (error) {
      if (error instanceof ConnectionDropped) throw new TypeError("Failed to fetch", { cause: error });
      throw error;
    }
  };
  return async (input, init) => {
    const signal = init?.signal === undefined && isRequest(input) ? input.signal : init?.signal;
    signal?.throwIfAborted();
    return unlessAborted(answer(input, init, signal), signal);
  };
}

/** Not by instanceof, since the Request may come from another realm. */
const isRequest = (input: Parameters<Fetch>[0]): input is Request => typeof input === "object" && "method" in input;

const isForeign = (request: Request): boolean => !(request instanceof Request);

const isBodiless = (method: string): boolean => method === "GET" || method === "HEAD";

const nothing = new Uint8Array();

const bytesOf = async (request: Request): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await request.arrayBuffer());

/** Decodes a body as the server does; `text()` of a Request would replace invalid bytes and drop a byte order mark. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return escapedBytes(bytes);
  }
}

/** Normalises names, since some Headers implementations, such as happy-dom's, keep their case. */
const headersOf = ({ headers }: Request): HttpRequest["headers"] =>
  Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]));

/** The Request that `fetch` would make of its arguments, without its signal, which may also be of another realm. */
async function requestOf(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): Promise<Request> {
  if (isRequest(input) && init === undefined) return input;
  const changes = { ...init, signal: null };
  if (!isRequest(input) || !isForeign(input)) return new Request(input, changes);
  const { url, method, headers } = input;
  const isKept = !isBodiless(method) && (init?.body === undefined || init.body === null);
  const body = isKept ? { body: await bytesOf(input) } : {}; // text would set a content type of its own
  return new Request(url, { method, headers: Object.fromEntries(headers), ...changes, ...body });
}

/** Waits for the work, or rejects with the signal's reason as soon as it aborts. */
function unlessAborted<Result>(work: Promise<Result>, signal: Signal): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf(response: HttpResponse, method: string, signal: Signal): Response {
  const { status, headers, body, bytesPerSecond } = response;
  if (isStreamed(response)) {
    const pieces = response.pieces[Symbol.asyncIterator]();
    return new Response(flowing(pieces, signal), { status, headers: { ...headers } });
  }
  if (!body || bodiless.has(status)) return new Response(null, { status, headers: { ...headers } });
  const bytes = new TextEncoder().encode(body);
  // Some users of the Response, such as Mock Service Worker in Node, recognise its end only by this header.
  const init = { status, headers: { ...headers, "content-length": String(bytes.length) } };
  if (method === "HEAD") return new Response(null, init);
  return new Response(bytesPerSecond === undefined ? bytes : flowing(slowly(bytes, bytesPerSecond), signal), init);
}

/** Streams pieces as they are requested, until the signal aborts. */
function flowing(pieces: AsyncIterator<string | Uint8Array>, signal: Signal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let letGo = (): void => undefined;
  return new ReadableStream({
    start(controller) {
      if (!signal) return;
      const abort = (): void => {
        controller.error(signal.reason);
        void pieces.return?.();
      };
      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener("abort", abort, { once: true });
      letGo = () => signal.removeEventListener("abort", abort);
    },
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (signal?.aborted) return;
      if (!done) {
        controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        return;
      }
      letGo();
      controller.close();
    },
    async cancel() {
      letGo();
      await pieces.return?.();
    },
  });
}

/** Yields ten pieces a second. */
async function* slowly(bytes: Uint8Array, bytesPerSecond: number): AsyncGenerator<Uint8Array, undefined> {
  const step = Math.max(1, Math.round(bytesPerSecond / 10));
  for (let sent = 0; sent < bytes.length; sent += step) {
    if (sent > 0) await new Promise((resolve) => setTimeout(resolve, (1000 * step) / bytesPerSecond));
    yield bytes.subarray(sent, sent + step);
  }
  return undefined;
}
