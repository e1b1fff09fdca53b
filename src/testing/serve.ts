/** Servers that live as long as the test that started them. */
import http from "node:http";
import net from "node:net";
import { onTestFinished } from "vitest";
import type { HttpResponse } from "../http/exchange.js";
import type { Handler } from "../http/handler.js";
import { type Listening, type ListenOptions, listen } from "../http/listen.js";

/** An answer of plain text. */
export function text(status: number, body: string): HttpResponse {
  return { status, headers: { "content-type": "text/plain" }, body };
}

/** Answers with the URL that it understood. */
export const echoUrl: Handler = ({ url }) => text(200, url);

/** Listens with a Handler on a free port until the test is over. */
export async function serve(handler: Handler, options: Partial<ListenOptions> = {}): Promise<Listening> {
  const listening = await listen(handler, {
    onTooLarge: () => text(413, "too large"),
    onError: (error) => text(500, String(error)),
    ...options,
  });
  onTestFinished(() => listening.close());
  return listening;
}

/** A port that does with each connection what `talk` does, until the test is over. */
export async function serveSocket(talk: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()); // a client that leaves is no fault of the test
    talk(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return address.port;
}

/** Sends the lines of a request as they are, and gives everything that comes back until the server ends the connection. */
export function converse(port: number, ...lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(lines.join("\r\n")));
    let answer = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", reject);
    socket.on("end", () => resolve(answer));
  });
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request over a connection of its own. */
export function send(url: string, options: http.RequestOptions = {}, body: string | Buffer = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = http.request(url, { agent: false, ...options }, (answer) => {
      let read = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        read += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: read }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
