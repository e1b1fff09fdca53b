/** A Handler on a port that answers while it is still being asked, and is still asking: bytes come and go as they are. */
import http from "node:http";
import type { HttpResponse } from "./exchange.js";
import { mostHeaderBytes, pairsOf, smallBody } from "./forward.js";
import { later, notLater } from "./later.js";
import { busy, hostOf, type Listening, opened, write } from "./listen.js";
import { isPassing, type Passage, type PassingHandler, type PassingRequest } from "./passage.js";
import { RequestInPassing, read } from "./passing.js";
import { isFlushable, withoutFields } from "./raw-headers.js";

export interface ListenPassingOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** What the URLs of requests begin with, in place of the host that the client named: the origin and the path of a target. */
  readonly base: string;
  /** Answers for a Handler that threw. */
  readonly onError: (error: unknown, request: PassingRequest) => HttpResponse;
  /** Answers a request to be connected with somebody else. */
  readonly onConnect: () => HttpResponse;
  /** Is told of an answer that broke off after its beginning had been passed on. */
  readonly onBroken?: (error: unknown, request: PassingRequest) => void;
}

/** So long a connection is kept on which nothing happens, in milliseconds; a target mostly ends its own before. */
const patience = 120_000;

/** Rejects with Node's error if the port cannot be had. */
export function listenPassing(handler: PassingHandler, options: ListenPassingOptions): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", base, onError, onConnect, onBroken } = options;

  const listener = (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void => {
    const request = new RequestInPassing(incoming, outgoing, incoming.method ?? "GET", base + targetOf(incoming));
    busy.add(incoming.socket);
    outgoing.once("close", () => busy.delete(incoming.socket));
    const fail = (error: unknown): void => {
      if (outgoing.destroyed || outgoing.headersSent) return;
      outgoing.statusMessage = ""; // Node keeps one that it could not write
      write(outgoing, onError(error, request));
    };
    const answer = (response: HttpResponse): void => {
      if (!isPassing(response)) write(outgoing, response);
      else passOn(response.passage, outgoing, (error) => onBroken?.(error, request));
    };
    try {
      const response = handler(request);
      if (response instanceof Promise) response.then(answer).catch(fail);
      else answer(response);
    } catch (error) {
      fail(error);
    }
  };

  const server = http.createServer(
    { keepAliveTimeout: patience, maxHeaderSize: mostHeaderBytes, requireHostHeader: false },
    listener,
  );
  server.maxHeadersCount = 0;
  server.on("checkContinue", listener).on("checkExpectation", listener);
  server.on("connect", (_, socket) => {
    const { status, headers, body } = onConnect();
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = Buffer.byteLength(body ?? "");
    socket.on("error", () => socket.destroy());
    socket.end(
      `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${fields.join("")}Content-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
  return opened(server, { port, host, scheme: "http" });
}

/** The path and query that were asked for; a client that takes this for its proxy sends a whole URL. */
function targetOf({ url = "/" }: http.IncomingMessage): string {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  return absolute === undefined ? url : url.slice(absolute.length) || "/";
}

/** The URL by which a client reached this. */
export const reachedAt = ({ incoming }: PassingRequest): string =>
  `http://${hostOf(incoming.headers.host, incoming.socket)}`;

function passOn(passage: Passage, outgoing: http.ServerResponse, broken: (error: unknown) => void): void {
  const { status, statusMessage, rawHeaders, closes, source, length, causeOf } = passage;
  outgoing.sendDate = false;
  if (closes) outgoing.shouldKeepAlive = false;
  const isOld = outgoing.req.httpVersionMinor < 1;
  try {
    outgoing.writeHead(status, statusMessage, isOld ? withoutChunks(rawHeaders) : rawHeaders);
  } catch (error) {
    if (!Buffer.isBuffer(source)) source.destroy(); // nobody will read it
    for (const watcher of passage.watchers) watcher.lost();
    throw causeOf && error instanceof Error ? causeOf(error) : error; // whoever answered so is to be named
  }
  // A body that is here already goes with its head; one that is not should not keep that waiting.
  const flush = length === 0 ? undefined : later(() => isFlushable(rawHeaders) && outgoing.flushHeaders());
  if (!Buffer.isBuffer(source)) outgoing.on("drain", () => source.resume());
  read(passage, {
    data(piece) {
      notLater(flush);
      if (!outgoing.write(piece) && !Buffer.isBuffer(source)) source.pause();
    },
    end(last, trailers) {
      notLater(flush);
      if (trailers.length > 0 && outgoing.chunkedEncoding) outgoing.addTrailers(pairsOf(trailers));
      if (!last) outgoing.end();
      else if (last.length <= smallBody) outgoing.end(last.toString("latin1"), "latin1");
      else outgoing.end(last);
    },
    broken(error) {
      notLater(flush);
      const gone = outgoing.destroyed;
      outgoing.destroy();
      if (!gone) broken(error);
    },
  });
}

/** HTTP/1.0 knows no chunks; its bodies end with the connection. */
const withoutChunks = (rawHeaders: readonly string[]): string[] =>
  withoutFields(rawHeaders, (name) => name === "transfer-encoding" || name === "trailer");
