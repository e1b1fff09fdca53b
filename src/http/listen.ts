import http from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";
import { plainHeaders } from "./remote.js";

export interface ListenOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The largest body that is read, in bytes. Default 65,536. */
  readonly maxBodyBytes?: number;
  /** Answers a request whose body is larger; the request comes with an empty body. */
  readonly onTooLarge: Handler;
  /** Answers for a Handler that threw. */
  readonly onError: (error: unknown, request: HttpRequest) => HttpResponse;
}

export interface Listening {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Lets answers that are under way finish for a second, then ends what is left. */
  close(): Promise<void>;
}

/** So many bytes of a body that is too large are read and dropped, since a client reads its answer only after it has sent all. */
const patience = 16 * 1024 * 1024;

/** A Handler on a port, over node:http. Rejects with Node's error if the port cannot be had. */
export function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", maxBodyBytes = 65_536, onTooLarge, onError } = options;

  const server = http.createServer((incoming, outgoing) => {
    const request = (body: string): HttpRequest => ({
      method: incoming.method ?? "GET",
      url: `http://${hostOf(incoming)}${targetOf(incoming)}`,
      headers: plainHeaders(incoming.headers),
      body,
    });
    const answer = async (chosen: Handler, body: string): Promise<void> => {
      const asked = request(body);
      const response = await attempt(chosen, asked, onError);
      write(outgoing, response);
    };

    let size = 0;
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else if (size > patience) incoming.destroy();
    });
    incoming.on("end", () => {
      if (size > maxBodyBytes) void answer(onTooLarge, "");
      else void answer(handler, Buffer.concat(chunks).toString("utf8"));
    });
  });

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      const address = server.address() as AddressInfo; // a TCP server that listens has one
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${name}:${address.port}`, port: address.port, close: () => close(server) });
    });
  });
}

async function attempt(
  handler: Handler,
  request: HttpRequest,
  onError: ListenOptions["onError"],
): Promise<HttpResponse> {
  try {
    return await handler(request);
  } catch (error) {
    return onError(error, request);
  }
}

function write(outgoing: http.ServerResponse, { status, headers, body }: HttpResponse): void {
  outgoing.writeHead(status, body ? { ...headers, "content-length": Buffer.byteLength(body) } : headers);
  outgoing.end(body ?? "");
}

/** The host that the client used, or the socket's own address where the client named none that could be one. */
function hostOf({ headers: { host }, socket }: http.IncomingMessage): string {
  if (host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host)) return host;
  const address = socket.localAddress ?? "127.0.0.1";
  return `${address.includes(":") ? `[${address}]` : address}:${socket.localPort}`;
}

/** The path and query that were asked for; a client of a proxy sends a whole URL, OPTIONS may send "*". */
function targetOf({ url = "/" }: http.IncomingMessage): string {
  if (url.startsWith("/")) return url;
  if (!URL.canParse(url)) return `/${url}`;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 1000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
  });
}
