/** Whatever answers elsewhere, asked with the very bytes that came, as they come. */

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

/** A target that gave no answer that could be passed on. */
export class GatewayError extends TargetError {
  override readonly name = "GatewayError";

  constructor(
    /** Of the answer that stands in its place. */
    readonly status: 502 | 504,
    message: string,
  ) {
    super(message);
  }
}

export interface ForwardOptions {
  /** How long the target may be silent once it was asked, in milliseconds; not within a stream of events. Default 10,000. */
  readonly timeoutMs?: number;
  /** Certificates of authorities to trust beside those of Node, PEM. */
  readonly ca?: string;
  /** Asks for no certificate that is good. */
  readonly insecure?: boolean;
  /** Changes what is asked with: the fields that are passed on. */
  readonly asking?: (fields: readonly string[]) => readonly string[];
}

/** So many bytes of fields are passed on, of either side. */
export const mostHeaderBytes = 128 << 10;

/** Up to so many bytes are copied into one piece with their head, since to send one takes half the time of two. */
export const smallBody = 1 << 14;

/** What goes from one client's connection: over one connection to the target, in the order in which it came. */
interface Line {
  readonly agent: http.Agent;
  underWay: number;
}

/**
 * Passes requests on to what answers at `target`, and answers with its answers as soon as their heads are here. Each connection of a
 * client has one of its own there, so that order, keep-alive and end are the same on both; fields keep their order and case,
 * those between neighbours aside (RFC 9110, 7.6.1), and `Host` is the target's.
 *
 * Rejects with {@link GatewayError} where there is no answer; a connection that breaks off within one breaks off the passage.
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

  /** Whoever is connected to somebody who has gone is told so, as they would be without anybody between. */
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
        // Node would add a body to a request without one, of some methods, if its fields were given in turns.
        const asked =
          hasBody || bodiless.has(method)
            ? ask({ ...all, headers })
            : withoutBody(ask({ ...all, setHost: false }), headers);
        asked.maxHeadersCount = 0;
        let answered = false;
        let maySleep = false;
        /** What went wrong first, which an answer that is cut off does not say. */
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
          // Who waits for a 100 that does not come waits for the target.
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

/** Methods to whose requests Node adds no body. */
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

/** It need not tell one target from another, nor how long that keeps a connection: whoever closes it is the target. */
function toOne(agent: http.Agent): http.Agent {
  agent.getName = () => "target";
  agent.keepSocketAlive = (socket: Socket) => {
    socket.setTimeout(0).unref();
    return true;
  };
  return agent;
}

/** What comes before an answer. There is no other way to send its fields as they came. */
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

/** Passes a body on, with what follows it. */
function pass({ incoming, copy }: PassingRequest, { length, fields }: Head, asked: http.ClientRequest): void {
  let held: Buffer | undefined;
  let left = length ?? Number.NaN;
  // A body that is here already goes with its head; one that is not should not keep that waiting.
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

/** As Node takes trailers. */
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
    // Node closes a connection after a bodiless answer that says it is in chunks.
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
