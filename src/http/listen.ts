import { isUtf8 } from "node:buffer";
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Duplex, pipeline, Readable } from "node:stream";
import { escapedBytes } from "./body.js";
import { closing } from "./closing.js";
import type { Headers, HttpRequest, HttpResponse } from "./exchange.js";
import { ConnectionDropped, type Handler, isStreamed } from "./handler.js";
import { later } from "./later.js";
import { headersOf } from "./raw-headers.js";

export interface ListenOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The largest accepted body in bytes, for all paths or by path. Default 65,536. */
  readonly maxBodyBytes?: number | ((path: string) => number);
  /** Serves TLS with this certificate and key, both PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Answers a request whose body is too large; it gets the request with an empty body. */
  readonly onTooLarge: Handler;
  /** Answers in place of a Handler that threw. */
  readonly onError: (error: unknown, request: HttpRequest) => HttpResponse;
}

export interface Listening {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Gives pending answers one second to finish, then closes the remaining connections. */
  close(): Promise<void>;
}

/** How many bytes of a body that is too large are read and dropped, since many clients read the answer only after sending everything. */
const patience = 16 * 1024 * 1024;

/** A client that sends even more is answered, and has this many milliseconds to read the answer before the connection is cut. */
const patienceForReader = 1000;

/** How long a client may take for its headers, and for its whole request, in milliseconds. */
const patienceForHeaders = 10_000;
const patienceForRequest = 30_000;

/** Serves a Handler on a port, over HTTP/1.1. Rejects with Node's error if the port is not available. */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", maxBodyBytes = 65_536, tls, onTooLarge, onError } = options;
  const scheme = tls ? "https" : "http";

  const answer = (handler: Handler, { incoming, outgoing }: Arrived, headers: Headers, body: string): void =>
    respond(handler, requestOf(incoming, headers, body, scheme), outgoing, onError);
  const overflow = (arrived: Arrived, headers: Headers): void => {
    const { incoming } = arrived;
    answerEarly(arrived, onTooLarge, requestOf(incoming, headers, "", scheme)).catch(() => incoming.destroy());
  };
  const take = (arrived: Arrived, headers: Headers, bytes: Buffer | undefined): void =>
    bytes ? answer(handler, arrived, headers, textOf(bytes)) : answer(onTooLarge, arrived, headers, "");
  const collectIn = (arrived: Arrived, headers: Headers, most: number): void => {
    const taken = (bytes: Buffer | undefined): void => take(arrived, headers, bytes);
    collect(arrived.incoming, most, taken, () => overflow(arrived, headers));
  };
  const answerIn = (arrived: Arrived): void => {
    const { incoming } = arrived;
    const headers = headersOfMessage(incoming);
    if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) {
      answer(handler, arrived, headers, "");
      return;
    }
    const most = typeof maxBodyBytes === "number" ? maxBodyBytes : maxBodyBytes(incoming.url ?? "/");
    if (incoming.complete) take(arrived, headers, wholeOf(incoming, most));
    else collectIn(arrived, headers, most);
  };
  const listener = (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void =>
    arrive({ incoming, outgoing, answerIn });
  const timeouts = { headersTimeout: patienceForHeaders, requestTimeout: patienceForRequest };
  // Loaded only when needed, so that servers without TLS start faster.
  const server = tls
    ? (await import("node:https")).createServer({ ...timeouts, cert: tls.cert, key: tls.key }, listener)
    : http.createServer(timeouts, listener);
  return opened(server, { port, host, scheme });
}

/** Starts listening. Rejects with Node's error if the port is not available. */
export function opened(
  server: http.Server,
  { port, host, scheme }: { readonly port: number; readonly host: string; readonly scheme: string },
): Promise<Listening> {
  server.on("clientError", refuseBytes);
  const close = closing(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      const address = server.address() as AddressInfo; // a TCP server that listens has an address
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `${scheme}://${name}:${address.port}`, port: address.port, close });
    });
  });
}

/** A body that has arrived completely. Undefined if it is too large. */
function wholeOf(incoming: http.IncomingMessage, most: number): Buffer | undefined {
  const bytes: Buffer = incoming.read() ?? nothing; // the whole body, since no encoding is set
  return bytes.length <= most ? bytes : undefined;
}

const nothing = Buffer.alloc(0);

/** Waits for a body and passes it on; if it is too large, calls `overflow` instead. */
function collect(
  incoming: http.IncomingMessage,
  most: number,
  take: (bytes: Buffer | undefined) => void,
  overflow: () => void,
): void {
  let size = 0;
  let chunks: Buffer[] = [];
  const { socket } = incoming;
  busy.add(socket); // it will be answered, whatever follows
  incoming.on("data", (chunk: Buffer) => {
    const isOverflowing = size <= most + patience;
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks = [];
    if (isOverflowing && size > most + patience) overflow();
  });
  incoming.on("end", () => {
    if (size > most + patience) return;
    busy.delete(socket);
    take(size <= most ? Buffer.concat(chunks) : undefined);
    sendAll();
  });
}

/**
 * Answers before the request is complete, and reads on for a while: closing a connection with unread data resets it, and a client that has
 * not read the answer yet would lose it.
 */
async function answerEarly({ incoming, outgoing }: Arrived, handler: Handler, request: HttpRequest): Promise<void> {
  const { status, headers, body } = await handler(request);
  const text = body ?? "";
  outgoing.shouldKeepAlive = false;
  outgoing.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) });
  outgoing.write(text);
  const end = (): void => void outgoing.end();
  const timer = setTimeout(end, patienceForReader);
  incoming.once("end", end);
  outgoing.once("close", () => clearTimeout(timer));
}

const textOf = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString("utf8") : escapedBytes(bytes));

/** Reuses Node's parsed headers if each field occurs once and none is an array, as set-cookie is. */
function headersOfMessage({ headers, rawHeaders }: http.IncomingMessage): Headers {
  let count = 0;
  for (const _ in headers) count += 1;
  const isPlain = 2 * count === rawHeaders.length && headers["set-cookie"] === undefined;
  return isPlain ? (headers as Headers) : headersOf(rawHeaders);
}

function requestOf(incoming: http.IncomingMessage, headers: Headers, body: string, scheme: string): HttpRequest {
  return {
    method: incoming.method ?? "GET",
    url: `${scheme}://${hostOf(headers.host, incoming.socket)}${targetOf(incoming)}`,
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
  try {
    const answer = handler(request);
    if (answer instanceof Promise) settleOr(answer, request, outgoing, onError);
    else outbox.push({ outgoing, response: answer, request, onError });
  } catch (error) {
    fail({ outgoing, request, onError }, error);
  }
}

function settleOr(
  answer: Promise<HttpResponse>,
  request: HttpRequest,
  outgoing: http.ServerResponse,
  onError: ListenOptions["onError"],
): void {
  settle(outgoing, answer).catch((error: unknown) => fail({ outgoing, request, onError }, error));
}

/** Answers in place of a Handler that threw, or of an answer with invalid headers. */
function fail({ outgoing, request, onError }: Omit<Answered, "response">, error: unknown): void {
  if (error instanceof ConnectionDropped || outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.statusMessage = ""; // Node keeps a status message that it could not write
  write(outgoing, onError(error, request));
}

/** Connections with a pending answer. */
export const busy = new WeakSet<Duplex>();

async function settle(outgoing: http.ServerResponse, answer: Promise<HttpResponse>): Promise<void> {
  const { socket } = outgoing;
  if (socket) busy.add(socket);
  try {
    write(outgoing, await answer);
  } finally {
    if (socket) busy.delete(socket);
  }
}

/** Answers data that is not an HTTP request, unless an answer is pending on the connection, for which this one would be taken. */
function refuseBytes(error: Error & { readonly code?: string }, socket: Duplex): void {
  answerAll();
  if (!socket.writable || busy.has(socket)) {
    socket.destroy();
    return;
  }
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  socket.end(`HTTP/1.1 ${statuses[error.code ?? ""] ?? "400 Bad Request"}\r\nConnection: close\r\n\r\n`);
}

/** A request with the Handler that answers it. */
interface Arrived {
  readonly incoming: http.IncomingMessage;
  readonly outgoing: http.ServerResponse;
  readonly answerIn: (arrived: Arrived) => void;
}

/** The requests of this turn of the event loop. Most of their bodies have arrived by its end. */
let inbox: Arrived[] = [];

/** Their answers. */
let outbox: Answered[] = [];

interface Answered {
  readonly outgoing: http.ServerResponse;
  readonly response: HttpResponse;
  readonly request: HttpRequest;
  readonly onError: ListenOptions["onError"];
}

function arrive(arrived: Arrived): void {
  if (inbox.push(arrived) === 1) later(answerAll);
}

function answerAll(): void {
  const all = inbox;
  inbox = [];
  for (const arrived of all) arrived.answerIn(arrived);
  sendAll();
}

/**
 * Sends all answers of a turn together, so that a client wakes up once and finds them all: waking up for each would cost more than
 * answering.
 */
function sendAll(): void {
  const all = outbox;
  outbox = [];
  for (const answered of all) {
    try {
      write(answered.outgoing, answered.response);
    } catch (error) {
      fail(answered, error);
    }
  }
}

/** Sends a complete answer. */
export function write(outgoing: http.ServerResponse, response: HttpResponse): void {
  const { status, headers, body } = response;
  const size = sizeOf(response, outgoing.req.method);
  writeHead(outgoing, status, headers, size);
  if (isStreamed(response)) {
    // One piece at a time, so that nothing is produced before a slow client has read the previous one. A disconnecting client is no error.
    pipeline(Readable.from(response.pieces, { highWaterMark: 1 }), outgoing, () => undefined);
    return;
  }
  if (!body) {
    outgoing.end();
    return;
  }
  // If the text has as many bytes as characters, it is ASCII, and Node sends it as Latin-1 in half the time.
  if (response.bytesPerSecond === undefined) sendWhole(outgoing, body, size === body.length ? "latin1" : "utf8");
  else trickle(outgoing, Buffer.from(body), response.bytesPerSecond);
}

/** Names and values alternately. Reused for all answers, since Node copies it before the next one. */
const fields: string[] = [];

function writeHead(outgoing: http.ServerResponse, status: number, headers: Headers, size: number | undefined): void {
  let count = 0;
  for (const name in headers) {
    if (size !== undefined && isFraming(name)) continue;
    fields[count] = name;
    fields[count + 1] = headers[name] ?? "";
    count += 2;
  }
  if (size !== undefined) {
    fields[count] = "content-length";
    fields[count + 1] = String(size);
    count += 2;
  }
  if (fields.length !== count) fields.length = count;
  outgoing.writeHead(status, fields);
}

/** The size of the body in bytes; undefined if content-length must not be sent. */
function sizeOf(response: HttpResponse, method: string | undefined): number | undefined {
  const { status, body } = response;
  if (isStreamed(response)) return undefined;
  if (body) return Buffer.byteLength(body);
  return status === 204 || status === 304 || method === "HEAD" ? undefined : 0;
}

/** Whether a header frames the body. If an answer comes from elsewhere, its framing is that of another body. */
const isFraming = (name: string): boolean =>
  (name.length === 14 || name.length === 17) && /^(content-length|transfer-encoding)$/i.test(name);

/** From this many characters on, sending head and body separately is cheaper than joining them. */
const long = 8192;

/** Sends head and body as one text. `end` alone would write an extra empty one, which costs a microsecond. */
function sendWhole(outgoing: http.ServerResponse, body: string, encoding: "latin1" | "utf8"): void {
  const { socket } = outgoing;
  if (!socket) {
    outgoing.end(body, encoding); // an earlier answer is still being sent
    return;
  }
  socket.cork(); // otherwise Node would cork it until the end of the turn
  if (body.length >= long) outgoing.flushHeaders();
  outgoing.write(body, encoding);
  socket.uncork();
  outgoing.end();
}

/** Sends a body in ten pieces a second, until the client disconnects. */
function trickle(outgoing: http.ServerResponse, body: Buffer, bytesPerSecond: number): void {
  const step = Math.max(1, Math.round(bytesPerSecond / 10));
  let sent = 0;
  const timer = setInterval(next, (1000 * step) / bytesPerSecond);
  outgoing.on("close", () => clearInterval(timer));
  next();

  function next(): void {
    outgoing.write(body.subarray(sent, sent + step));
    sent += step;
    if (sent < body.length) return;
    clearInterval(timer);
    outgoing.end();
  }
}

const hostForm = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** Recently used valid hosts. */
const goodHosts = new Set<string>();

/** The host that the client named, or the socket's own address if that is not a valid host. */
export function hostOf(host: string | undefined, socket: Socket): string {
  if (host !== undefined && goodHosts.has(host)) return host;
  if (host === undefined || !hostForm.test(host)) {
    const address = socket.localAddress ?? "127.0.0.1";
    return `${address.includes(":") ? `[${address}]` : address}:${socket.localPort}`;
  }
  if (goodHosts.size === 1000) goodHosts.clear(); // bounded, since clients can invent hosts
  goodHosts.add(host);
  return host;
}

/** The requested path and query. Clients of a proxy send an absolute URL, and OPTIONS may send "*". */
function targetOf({ url = "/" }: http.IncomingMessage): string {
  if (url.startsWith("/")) return url;
  if (!URL.canParse(url)) return `/${url}`;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
