/** Proxies and servers that live as long as the test that started them, and who asks them. */
import http from "node:http";
import { onTestFinished } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import { createProxy, type ProxyOptions, type ServiceProxy } from "../../conformance/proxy.js";
import type { Handler } from "../http/handler.js";
import { defaultService } from "../mock/world.js";

/** A proxy that lives as long as the test. */
export async function startProxy(target: string, options: ProxyOptions = {}): Promise<ServiceProxy> {
  const proxy = await createProxy(target, options);
  onTestFinished(async () => void (await proxy.close()));
  return proxy;
}

export const list = `/v1/Services/${defaultService}/Maps`;
export const faulty = (by: string): Handler => targetWith(mutants.find((mutant) => mutant.by === by)?.fault).handler;

export interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export function ask(url: string, options: http.RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = http.request(url, { agent: false, ...options }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export const jsonOf = ({ body }: Answer): Record<string, unknown> => JSON.parse(body.toString());

/** A server of Node's own that lives as long as the test. */
export async function plainServer(
  listener: http.RequestListener,
): Promise<{ readonly port: number; readonly server: http.Server }> {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return { port: address.port, server };
}
