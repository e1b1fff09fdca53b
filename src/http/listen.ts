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
  /** The largest body that is read, in bytes, for all paths or by the path. Default 65,536. */
  readonly maxBodyBytes?: number | ((path: string) => number);
  /** Speaks TLS, with this certificate and its key, both PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
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

/** Who sends still more is answered, and has so long to read that, in milliseconds, before the connection is cut. */
const patienceForReader = 1000;

/** So long a client may take for its headers, and for all of its request, in milliseconds. */
const patienceForHeaders = 10_000;
const patienceForRequest = 30_000;

/** A Handler on a port, over HTTP/1.1. Rejects with Node's error if the port cannot be had. */
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
  // Loaded only where it is needed, for whoever starts a mock without TLS should not wait for it.
  const server = tls
    ? (await import("node:https")).createServer({ ...timeouts, cert: tls.cert, key: tls.key }, listener)
    : http.createServer(timeouts, listener);
  return opened(server, { port, host, scheme });
}

/** Lets a server listen. Rejects with Node's error if the port cannot be had. */
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
      const address = server.address() as AddressInfo; // a TCP server that listens has one
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `${scheme}://${name}:${address.port}`, port: address.port, close });
    });
  });
}

/** A body that is here. Undefined if it is larger than it may be. */
function wholeOf(incoming: http.IncomingMessage, most: number): Buffer | undefined {
  const bytes: Buffer = incoming.read() ?? nothing; // all of it, since nobody has set an encoding
  return bytes.length <= most ? bytes : undefined;
}

const nothing = Buffer.alloc(0);

/** Waits for a body, and gives it likewise; or gives it up, and calls `overflow`. */
function collect(
  incoming: http.IncomingMessage,
  most: number,
  take: (bytes: Buffer | undefined) => void,
  overflow: () => void,
): void {
  let size = 0;
  let chunks: Buffer[] = [];
  const { socket } = incoming;
  busy.add(socket); // it will be answered, whatever comes behind it
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
 * Answers while the request is still coming, and reads on for a moment: a connection that is closed while there is something to read
 * is reset, and takes the answer away from a client that has not read it yet.
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

/** Node's own reading of the fields, which it has made already, where each came once and so is the text that it was. */
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

/** Answers in place of what threw, as an answer does whose headers are none. */
function fail({ outgoing, request, onError }: Omit<Answered, "response">, error: unknown): void {
  if (error instanceof ConnectionDropped || outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.statusMessage = ""; // Node keeps one that it could not write
  write(outgoing, onError(error, request));
}

/** Connections on which an answer is under way. */
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

/** Answers bytes that are no request; whoever still waits for another answer on this connection is not sent this one for it. */
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

/** A request, and what answers it. */
interface Arrived {
  readonly incoming: http.IncomingMessage;
  readonly outgoing: http.ServerResponse;
  readonly answerIn: (arrived: Arrived) => void;
}

/** Requests of this turn of the event loop, by the end of which the bodies of most are here. */
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
 * Sends the answers of a turn together: a client that is woken for the first of them finds the rest as well, where one that is
 * woken for each would cost more than it takes to answer.
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

/** Sends an answer that is here as a whole. */
export function write(outgoing: http.ServerResponse, response: HttpResponse): void {
  const { status, headers, body } = response;
  const size = sizeOf(response, outgoing.req.method);
  writeHead(outgoing, status, headers, size);
  if (isStreamed(response)) {
    // One piece at a time: what a slow client has not read yet is not made either. An end that the client makes is none of ours.
    pipeline(Readable.from(response.pieces, { highWaterMark: 1 }), outgoing, () => undefined);
    return;
  }
  if (!body) {
    outgoing.end();
    return;
  }
  // Text of as many bytes as characters is ASCII, which Node sends in half the time if it need not look for more.
  if (response.bytesPerSecond === undefined) sendWhole(outgoing, body, size === body.length ? "latin1" : "utf8");
  else trickle(outgoing, Buffer.from(body), response.bytesPerSecond);
}

/** Names and values in turn. One array for all answers, since Node has read it by the time that it is needed again. */
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

/** How many bytes the body has; undefined where that is not for its length to say. */
function sizeOf(response: HttpResponse, method: string | undefined): number | undefined {
  const { status, body } = response;
  if (isStreamed(response)) return undefined;
  if (body) return Buffer.byteLength(body);
  return status === 204 || status === 304 || method === "HEAD" ? undefined : 0;
}

/** Whether a header says where a body ends; in an answer that is from elsewhere, that was another body. */
const isFraming = (name: string): boolean =>
  (name.length === 14 || name.length === 17) && /^(content-length|transfer-encoding)$/i.test(name);

/** From so many characters on, it costs more to put a body behind its head than to send the two one after the other. */
const long = 8192;

/** Sends head and body as one text: `end` by itself puts an empty one behind it, and to send two takes Node a microsecond more. */
function sendWhole(outgoing: http.ServerResponse, body: string, encoding: "latin1" | "utf8"): void {
  const { socket } = outgoing;
  if (!socket) {
    outgoing.end(body, encoding); // an answer before it is still on its way
    return;
  }
  socket.cork(); // or Node would, until the end of the turn
  if (body.length >= long) outgoing.flushHeaders();
  outgoing.write(body, encoding);
  socket.uncork();
  outgoing.end();
}

/** Sends a body in ten pieces a second, as long as somebody listens. */
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

/** The hosts that were named last. */
const goodHosts = new Set<string>();

/** The host that the client named, or the socket's own address where that could be none. */
export function hostOf(host: string | undefined, socket: Socket): string {
  if (host !== undefined && goodHosts.has(host)) return host;
  if (host === undefined || !hostForm.test(host)) {
    const address = socket.localAddress ?? "127.0.0.1";
    return `${address.includes(":") ? `[${address}]` : address}:${socket.localPort}`;
  }
  if (goodHosts.size === 1000) goodHosts.clear(); // somebody makes them up
  goodHosts.add(host);
  return host;
}

/** The path and query that were asked for; a client of a proxy sends a whole URL, OPTIONS may send "*". */
function targetOf({ url = "/" }: http.IncomingMessage): string {
  if (url.startsWith("/")) return url;
  if (!URL.canParse(url)) return `/${url}`;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
