import http from "node:http";
import { decompress, isTooLong } from "./content-coding.js";
import type { Headers, HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";
import { checkOptions, number, timeout } from "./options.js";
import { codeOf, explain, isEnd, TargetError } from "./target-error.js";

export interface RemoteOptions {
  /** The time limit for an answer, from the first byte sent to the last byte received, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** The largest accepted answer in bytes, compressed or not. Default 64 MiB, far more than a page of Maps can have. */
  readonly maxAnswerBytes?: number;
}

/** Methods whose requests may be repeated (RFC 9110, 9.2.2). */
export const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/** A kept connection was closed before any part of an answer arrived, so the request may never have been read. */
class Closed extends Error {}

interface Sent {
  readonly response: HttpResponse;
  /** Whether the connection had been used before. */
  readonly reused: boolean;
}

/**
 * Sends requests to the server at their URL, over HTTP/1.1 with kept connections. Compressed answers are decompressed. Throws
 * {@link TargetError} if there is no complete answer; redirects are answers and are not followed.
 *
 * A server may close a kept connection at any time (RFC 9112, 9.3.1). If that happens to an idempotent request, it is repeated once; other
 * requests use a kept connection only if the server was seen to keep connections open.
 */
export function remote(options: RemoteOptions = {}): Handler {
  checkOptions<RemoteOptions>("remote", options, { timeoutMs: timeout, maxAnswerBytes: number(0) });
  /** By protocol. TLS is loaded only when needed, since that takes as long as everything else before a first request. */
  const clients = new Map<string, Client>();
  const keeps = new Map<string, boolean>();

  return async (request) => {
    const url = new URL(request.url);
    const { protocol, origin } = url;
    if (protocol !== "http:" && protocol !== "https:") {
      throw new TargetError(`${protocol}// is not the URL of a service; it must begin with http:// or https://`);
    }
    const repeatable = idempotent.has(request.method);
    const client = clients.get(protocol) ?? clientOf(protocol === "http:" ? http : await import("node:https"));
    clients.set(protocol, client);
    try {
      const agent = (keeps.get(origin) ?? repeatable) && client.agent;
      const { response, reused } = await send(request, url, { ...client, agent }, options);
      if (reused) keeps.set(origin, true);
      return response;
    } catch (error) {
      if (!(error instanceof Closed)) throw error;
      keeps.set(origin, false);
      if (!repeatable) throw failed(request, url, explain(error));
      return (await send(request, url, { ...client, agent: false }, options)).response;
    }
  };
}

interface Client {
  readonly request: typeof http.request;
  readonly agent: http.Agent;
}

const clientOf = ({ request, Agent }: Pick<typeof http, "request" | "Agent">): Client => ({
  request,
  agent: new Agent({ keepAlive: true }),
});

function failed({ method }: HttpRequest, { origin, pathname }: URL, what: string): TargetError {
  return new TargetError(`${origin} ${what} (${method} ${pathname})`);
}

function send(
  request: HttpRequest,
  url: URL,
  { request: ask, agent }: Pick<Client, "request"> & { readonly agent: http.Agent | false },
  { timeoutMs = 10_000, maxAnswerBytes = 64 * 1024 * 1024 }: RemoteOptions,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const failure = (what: string): TargetError => failed(request, url, what);
    const tooLong = (): TargetError => failure(`sent more than ${maxAnswerBytes} bytes in one answer`);
    const asked = ask(url, {
      method: request.method,
      headers: { ...request.headers, "content-length": String(Buffer.byteLength(request.body ?? "")) },
      agent,
    });
    const timer = setTimeout(
      () => asked.destroy(failure(`did not answer within its timeout, ${timeoutMs} ms`)),
      timeoutMs,
    );
    let answered = false;
    const fail = (error: Error): void => {
      clearTimeout(timer);
      if (error instanceof TargetError) reject(error);
      else if (asked.reusedSocket && !answered && isEnd(error))
        reject(Object.assign(new Closed(), { code: codeOf(error) }));
      else reject(failure(explain(error)));
    };
    asked.on("error", fail);
    asked.on("response", (answer) => {
      answered = true;
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxAnswerBytes) chunks.push(chunk);
        else asked.destroy(tooLong());
      });
      answer.on("error", fail);
      answer.on("end", () => {
        clearTimeout(timer);
        const headers = plainHeaders(answer.headers);
        try {
          const body = decompress(Buffer.concat(chunks), headers["content-encoding"], maxAnswerBytes).toString("utf8");
          resolve({ response: { status: answer.statusCode ?? 0, headers, body }, reused: asked.reusedSocket });
        } catch (error) {
          if (isTooLong(error)) reject(tooLong());
          else reject(failure(`sent a body that is not ${headers["content-encoding"]}, as it says`));
        }
      });
    });
    asked.end(request.body ?? "");
  });
}

/** Converts Node's headers: each name once, in lower case. */
export function plainHeaders(headers: http.IncomingHttpHeaders): Headers {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}
