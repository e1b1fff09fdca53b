import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Headers, HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";

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
    if (!hasBody(incoming)) {
      respond(handler, requestOf(incoming, ""), outgoing, onError);
      return;
    }
    let size = 0;
    let chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else if (size > patience) incoming.destroy();
      else chunks = [];
    });
    incoming.on("end", () => {
      if (size > maxBodyBytes) respond(onTooLarge, requestOf(incoming, ""), outgoing, onError);
      else respond(handler, requestOf(incoming, textOf(chunks)), outgoing, onError);
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

/** Whether a body follows (RFC 9112, 6.3); to wait for one that does not would take a turn of the event loop. */
function hasBody({ rawHeaders }: http.IncomingMessage): boolean {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = lowerCase(rawHeaders[index] ?? "");
    if (name === "content-length" || name === "transfer-encoding") return true;
  }
  return false;
}

const textOf = (chunks: readonly Buffer[]): string =>
  (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString("utf8");

function requestOf(incoming: http.IncomingMessage, body: string): HttpRequest {
  const headers = headersOf(incoming);
  return {
    method: incoming.method ?? "GET",
    url: `${originOf(headers.host, incoming.socket)}${targetOf(incoming)}`,
    headers,
    body,
  };
}

function respond(
  handler: Handler,
  request: HttpRequest,
  outgoing: http.ServerResponse,
  onError: ListenOptions["onError"],
): void {
  let answer: HttpResponse | Promise<HttpResponse>;
  try {
    answer = handler(request);
  } catch (error) {
    answer = onError(error, request);
  }
  if (!(answer instanceof Promise)) {
    write(outgoing, answer);
    return;
  }
  answer.then(
    (response) => write(outgoing, response),
    (error: unknown) => write(outgoing, onError(error, request)),
  );
}

function write(outgoing: http.ServerResponse, { status, headers, body }: HttpResponse): void {
  const fields: string[] = [];
  for (const name in headers) fields.push(name, headers[name] ?? "");
  if (body) fields.push("content-length", String(Buffer.byteLength(body)));
  outgoing.writeHead(status, fields);
  outgoing.end(body ?? "");
}

/** Names as they come, in lower case: a client sends the same few ones with every request. */
const lowerCased = new Map<string, string>();

function lowerCase(name: string): string {
  const known = lowerCased.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (lowerCased.size === 1000) lowerCased.clear(); // somebody makes them up
  lowerCased.set(name, lower);
  return lower;
}

/** The headers of a request; the first counts of those that may come once only, as in Node's own reading. */
function headersOf({ rawHeaders }: http.IncomingMessage): Headers {
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = lowerCase(rawHeaders[index] ?? "");
    const value = rawHeaders[index + 1] ?? "";
    const before = headers[name];
    if (before === undefined) headers[name] = value;
    else if (!once.has(name)) headers[name] = `${before}${name === "cookie" ? "; " : ", "}${value}`;
  }
  return headers;
}

const once: ReadonlySet<string> = new Set([
  "authorization",
  "content-length",
  "content-type",
  "host",
  "if-match",
  "origin",
  "referer",
  "user-agent",
]);

const hostForm = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** The hosts that were named last, each with the origin that it means. */
const origins = new Map<string, string>();

/** The origin that the client used, or the socket's own address where the client named no host that could be one. */
function originOf(host: string | undefined, socket: Socket): string {
  const known = origins.get(host ?? "");
  if (known !== undefined) return known;
  if (host === undefined || !hostForm.test(host)) {
    const address = socket.localAddress ?? "127.0.0.1";
    return `http://${address.includes(":") ? `[${address}]` : address}:${socket.localPort}`;
  }
  if (origins.size === 1000) origins.clear();
  const origin = `http://${host}`;
  origins.set(host, origin);
  return origin;
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
