/** Forwards requests to another server, byte for byte and as they arrive. */

import http from "node:http";
import https from "node:https";
import { isIP, type Socket } from "node:net";
import { rootCertificates } from "node:tls";
import { Copy } from "./copy.js";
import type { Handler } from "./handler.js";
import { later, notLater } from "./later.js";
import type { Passage, PassingRequest, PassingResponse } from "./passage.js";
import { ResponseInPassing } from "./passing.js";
import { type Head, headOf, isEventStream, isFlushable, type RawHeaders, withoutFields } from "./raw-headers.js";
import { messageOf } from "./realm.js";
import { idempotent } from "./remote.js";
import { certificate, codeOf, explain, isEnd, TargetError } from "./target-error.js";

/** The target gave no answer that could be passed on. */
export class GatewayError extends TargetError {
  override readonly name = "GatewayError";

  constructor(
    /** The status of the answer sent in its place. */
    readonly status: 502 | 504,
    message: string,
  ) {
    super(message);
  }
}

export interface ForwardOptions {
  /** How long the target may be silent once it was asked, in milliseconds; event streams are exempt. Default 10,000. */
  readonly timeoutMs?: number;
  /** Certificates of additional authorities to trust, PEM. */
  readonly ca?: string;
  /** Accepts any certificate of the target. */
  readonly insecure?: boolean;
  /** Changes the header fields that are passed to the target. */
  readonly asking?: (fields: readonly string[]) => readonly string[];
}

/** The most bytes of header fields that are passed on, in either direction. */
export const mostHeaderBytes = 128 << 10;

/** Bodies up to this size are joined with their head, since one write takes half the time of two. */
export const smallBody = 1 << 14;

/** The requests of one client connection, which go over one connection to the target in their order. */
interface Line {
  readonly agent: http.Agent;
  underWay: number;
}

/**
 * Forwards requests to `target`, and answers as soon as the head of its answer has arrived. Each client connection has its own connection
 * to the target, so that order, keep-alive and closing are the same on both sides. Fields keep their order and case, except for hop-by-hop
 * fields (RFC 9110, 7.6.1), and `Host` is the target's.
 *
 * Rejects with {@link GatewayError} if there is no answer. If a connection breaks within an answer, the answer is broken off too.
 */
export function forward(target: URL, options: ForwardOptions = {}): Handler<PassingRequest, PassingResponse> {
  const { timeoutMs = 10_000, asking } = options;
  const secure = target.protocol === "https:";
  const { request: ask } = secure ? https : http;
  const host = target.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = target.port || (secure ? 443 : 80);
  const servername = isIP(host) === 0 ? host : "";
  const makeAgent = agentsFor(secure, options);
  const lines = new WeakMap<Socket, Line>();
  const ended = new WeakSet<Socket>();

  const lineOf = (socket: Socket): Line => {
    const known = lines.get(socket);
    if (known) return known;
    const line: Line = { agent: makeAgent(), underWay: 0 };
    lines.set(socket, line);
    socket.once("close", () => line.agent.destroy());
    return line;
  };

  /** Closes the connection of a client when the target closes its own, as if the client were connected directly. */
  const endWith = (client: Socket, line: Line, upstream: Socket): void => {
    if (ended.has(upstream)) return;
    ended.add(upstream);
    upstream.once("close", () => {
      if (line.underWay === 0) client.end();
    });
  };

  return (request) => {
    const { incoming, outgoing, method, url } = request;
    const client = incoming.socket;
    const line = lineOf(client);
    const head = headOf(incoming.rawHeaders, target.host);
    const { announcesBody: hasBody, fields } = head;
    if (head.closes) fields.push("Connection", "close");
    else if (head.takesTrailers) fields.push("Connection", "TE, keep-alive");
    const path = url.slice(target.origin.length);
    const headers = asking ? asking(fields) : fields;
    const failure = (status: 502 | 504, what: string): GatewayError =>
      new GatewayError(status, `${target.origin} ${what} (${method})`);
    line.underWay += 1;
    outgoing.once("close", () => {
      line.underWay -= 1;
    });

    return new Promise((resolve, reject) => {
      const attempt = (mayRepeat: boolean): void => {
        const all = {
          host,
          port,
          servername,
          maxHeaderSize: mostHeaderBytes,
          timeout: timeoutMs,
          agent: line.agent,
          method,
          path,
        };
        // If the fields were set one by one, Node would add a body to requests of some methods that have none.
        const asked =
          hasBody || bodiless.has(method)
            ? ask({ ...all, headers })
            : withoutBody(ask({ ...all, setHost: false }), headers);
        asked.maxHeadersCount = 0;
        let answered = false;
        let maySleep = false;
        /** The first error; a later abort of the answer does not state the cause. */
        let given: GatewayError | undefined;
        const causeOf = (error: Error): GatewayError => {
          given ??= failure(502, why(error));
          return given;
        };
        asked.on("socket", (upstream) => endWith(client, line, upstream));
        asked.on("response", (answer) => {
          answered = true;
          maySleep = isEventStream(answer.rawHeaders);
          resolve(passing(answer, method, causeOf));
        });
        asked.on("information", ({ statusCode, statusMessage, rawHeaders }) => {
          inform(outgoing, statusCode, statusMessage, rawHeaders);
        });
        asked.on("upgrade", (_, upstream) => {
          upstream.destroy();
          reject(failure(502, "changed the protocol, which nobody asked for"));
        });
        asked.on("timeout", () => {
          // A client that waits for a 100 (Continue) waits for the target.
          const isWaitedFor = answered ? maySleep || outgoing.writableNeedDrain : !incoming.complete && !head.expects;
          if (isWaitedFor) asked.socket?.setTimeout(timeoutMs);
          else {
            given = failure(504, `was silent for its timeout, ${timeoutMs} ms`);
            asked.destroy(given);
          }
        });
        asked.on("error", (error) => {
          const isStale = asked.reusedSocket && !answered && isEnd(error);
          if (mayRepeat && isStale && !outgoing.destroyed) attempt(false);
          else reject(causeOf(error));
        });
        const leave = (): void => {
          if (!outgoing.writableFinished) asked.destroy();
        };
        outgoing.once("close", leave);
        if (hasBody) pass(request, head, asked);
        else asked.end();
      };
      try {
        attempt(!hasBody && idempotent.has(method));
      } catch (error) {
        reject(failure(502, `could not be asked: ${messageOf(error)}`));
      }
    });
  };
}

/** Methods for which Node adds no body. */
const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"]);

function withoutBody(asked: http.ClientRequest, fields: RawHeaders): http.ClientRequest {
  for (let index = 0; index < fields.length; index += 2)
    asked.appendHeader(fields[index] ?? "", fields[index + 1] ?? "");
  asked.removeHeader("content-length");
  asked.removeHeader("transfer-encoding");
  return asked;
}

function agentsFor(secure: boolean, { ca, insecure = false }: ForwardOptions): () => http.Agent {
  const one = { keepAlive: true, maxSockets: 1, maxFreeSockets: 1 };
  if (!secure) return () => toOne(new http.Agent(one));
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  return () => toOne(new https.Agent({ ...one, rejectUnauthorized: !insecure, ...trusted }));
}

/** Adapts an agent to a single target: it need not distinguish targets, and never closes idle connections, which is up to the target. */
function toOne(agent: http.Agent): http.Agent {
  agent.getName = () => "target";
  agent.keepSocketAlive = (socket: Socket) => {
    socket.setTimeout(0).unref();
    return true;
  };
  return agent;
}

/** Passes on an interim response. Node has no other way to send its fields unchanged. */
function inform(outgoing: http.ServerResponse, status: number, message: string, rawHeaders: RawHeaders): void {
  const { req, socket } = outgoing;
  if (outgoing.headersSent || outgoing.destroyed || req.httpVersionMinor < 1) return;
  if (!socket) outgoing.once("socket", () => inform(outgoing, status, message, rawHeaders));
  else if (status === 100) outgoing.writeContinue();
  else {
    let text = `HTTP/1.1 ${status} ${message}\r\n`;
    for (let index = 0; index < rawHeaders.length; index += 2)
      text += `${rawHeaders[index]}: ${rawHeaders[index + 1]}\r\n`;
    socket.write(`${text}\r\n`, "latin1");
  }
}

/** Passes on a body and its trailers. */
function pass({ incoming, copy }: PassingRequest, { length, fields }: Head, asked: http.ClientRequest): void {
  let held: Buffer | undefined;
  let left = length ?? Number.NaN;
  // A body that has already arrived is sent with its head; one that has not should not delay the head.
  const flush = later(() => isFlushable(fields) && asked.flushHeaders());
  incoming.on("data", (piece: Buffer) => {
    notLater(flush);
    copy.add(piece);
    left -= piece.length;
    if (left === 0) held = piece;
    else if (!asked.write(piece)) incoming.pause();
  });
  asked.on("drain", () => incoming.resume());
  incoming.on("end", () => {
    notLater(flush);
    if (incoming.rawTrailers.length > 0) asked.addTrailers(pairsOf(incoming.rawTrailers));
    if (!held) asked.end();
    else if (held.length <= smallBody) asked.end(held.toString("latin1"), "latin1");
    else asked.end(held);
  });
  incoming.on("error", () => asked.destroy());
}

/** In the form in which Node takes trailers. */
export function pairsOf(raw: RawHeaders): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2) pairs.push([raw[index] ?? "", raw[index + 1] ?? ""]);
  return pairs;
}

function passing(
  answer: http.IncomingMessage,
  method: string,
  causeOf: (error: Error) => GatewayError,
): PassingResponse {
  const { statusCode: status = 0, statusMessage = "", rawHeaders } = answer;
  const { fields, closes, length, chunked } = headOf(rawHeaders);
  const isBodiless = method === "HEAD" || status === 204 || status === 304;
  const passage: Passage = {
    status,
    statusMessage,
    // Node closes the connection after an answer without a body that claims to be chunked.
    rawHeaders:
      isBodiless && chunked ? withoutFields(fields, (name) => /^(transfer-encoding|trailer)$/.test(name)) : fields,
    closes,
    length: isBodiless ? 0 : length,
    source: answer,
    causeOf,
    trailers: () => answer.rawTrailers,
    copy: new Copy(),
    watchers: [],
  };
  return new ResponseInPassing(passage);
}

function why(error: Error): string {
  const code = codeOf(error);
  if (!certificate.test(code)) return explain(error);
  return `has a certificate that is not trusted (${code}); the option ca trusts who signed it, insecure anybody`;
}
