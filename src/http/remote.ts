import { constants } from "node:buffer";
import http from "node:http";
import type { Headers, HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";
import { checkOptions, number, timeout } from "./options.js";

/** A target that could not be asked, or did not finish its answer. The message says which and what to look at. */
export class TargetError extends Error {
  override readonly name: string = "TargetError";
}

export interface RemoteOptions {
  /** How long an answer may take, from the first byte sent to the last received, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** The largest answer that is read, in bytes, packed or unpacked. Default 64 MiB, which is far more than a page of Maps can be. */
  readonly maxAnswerBytes?: number;
}

/** Methods whose requests may be sent twice (RFC 9110, 9.2.2). */
export const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/** A kept connection that was closed before any answer came over it: the request may never have been read. */
class Closed extends Error {}

interface Sent {
  readonly response: HttpResponse;
  /** Whether it went over a connection that had been used before. */
  readonly reused: boolean;
}

/**
 * Whatever answers at the URL of the request, over HTTP/1.1 with connections that are kept. Compressed answers are
 * decompressed. Throws {@link TargetError} if there is no whole answer; redirects are answers and are not followed.
 *
 * A server may close a kept connection at any time (RFC 9112, 9.3.1). A request that met such an end is sent once more if it may be;
 * one that may not be is sent over a kept connection only where the server was seen to keep them.
 */
export function remote(options: RemoteOptions = {}): Handler {
  checkOptions<RemoteOptions>("remote", options, { timeoutMs: timeout, maxAnswerBytes: number(0) });
  /** By protocol. TLS is loaded where it is needed: that takes as long as all else before a first request. */
  const clients = new Map<string, Client>();
  const keeps = new Map<string, boolean>();

  return async (request) => {
    const url = new URL(request.url);
    const { protocol, origin } = url;
    if (protocol !== "http:" && protocol !== "https:") {
      throw new TargetError(`${protocol}// is no URL of a service; it begins with http:// or https://`);
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

/** Whether the other end closed the connection. */
export const isEnd = (error: Error): boolean => ["ECONNRESET", "EPIPE"].includes(codeOf(error));

/** Node's headers as ours: each name once, in lower case. */
export function plainHeaders(headers: http.IncomingHttpHeaders): Headers {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}

/** The bytes of a body, freed of its content coding. Throws if they are not of that coding, or are more than so many. */
export function decompress(body: Buffer, coding: string | undefined, most?: number): Buffer {
  if (body.length === 0 || !isCoded(coding)) return body;
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = process.getBuiltinModule("node:zlib"); // seldom needed
  const options = most === undefined ? {} : { maxOutputLength: Math.min(most, constants.MAX_LENGTH) };
  switch (coding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(body, options);
    case "deflate":
      return isBare(body) ? inflateRawSync(body, options) : inflateSync(body, options);
    case "br":
      return brotliDecompressSync(body, options);
    default:
      return body;
  }
}

/** Whether an error of {@link decompress} says that there would be more bytes than asked for. */
export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && codeOf(error) === "ERR_BUFFER_TOO_LARGE";

const isCoded = (coding = "identity"): boolean => coding.trim().toLowerCase() !== "identity";

/** Whether a body lacks the head that it should have (RFC 9110, 8.4.1.2), as that of some services does. */
const isBare = ([first = 0]: Buffer): boolean => (first & 0x0f) !== 8;

/** Whether bodies of a content coding are unpacked. */
export const isUnpacked = (coding = "identity"): boolean => /^(identity|(x-)?gzip|deflate|br)$/i.test(coding.trim());

const noTls = "does not speak TLS there; should the URL begin with http://?"; // the code differs between versions of Node

const unknownAuthority =
  "has a certificate of an unknown authority; set NODE_EXTRA_CA_CERTS to that of the authority to trust it";

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused the connection; is the service running, and is this its port?",
  ENOTFOUND: "is no known host; is the name right?",
  EAI_AGAIN: "could not be looked up; is there a network?",
  ECONNRESET: "closed the connection before its answer was whole",
  EPIPE: "closed the connection before the request was sent",
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  DEPTH_ZERO_SELF_SIGNED_CERT: "has a self-signed certificate; set NODE_EXTRA_CA_CERTS to trust it",
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
};

/** A certificate that is not trusted; the codes are those of OpenSSL. */
export const certificate = /CERT|ISSUER|SIGNATURE|ALTNAME/;

/** The name of an error of the system, of TLS or of the parser; empty if it has none. */
export const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** Why a target could not be asked, for people. */
export function explain(error: Error): string {
  const code = codeOf(error);
  return (
    causes[code] ??
    `${certificate.test(code) ? "has a certificate that is not trusted" : "did not answer as HTTP"}: ${error.message}`
  );
}
