/** A receiver of webhooks that fails, hangs, is gone and comes back, and waits that take as long as a test says. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Headers } from "../http/exchange.js";

export interface Waits {
  /** Every wait so far, in milliseconds. */
  readonly asked: readonly number[];
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Ends a wait of so long, once there is one. */
  end(ms: number): Promise<void>;
}

/** Waits that end when the test says so. */
export function waits(): Waits {
  const pending: { readonly ms: number; end(): void }[] = [];
  const asked: number[] = [];
  let told = (): void => undefined;
  return {
    asked,
    sleep: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const end = (): void => {
          const place = pending.indexOf(wait);
          if (place >= 0) pending.splice(place, 1);
          resolve();
        };
        const wait = { ms, end };
        pending.push(wait);
        asked.push(ms);
        signal.addEventListener("abort", end);
        told();
      }),
    async end(ms: number): Promise<void> {
      for (;;) {
        const found = pending.find((each) => each.ms === ms);
        if (found) {
          found.end();
          return;
        }
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}

export type Behaviour = "take" | "fail" | "move" | "hang" | "drop";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  /** What was taken, as it was sent. */
  readonly taken: Asked[];
  readonly asked: Asked[];
  /** Resolves once so many were taken. */
  hasTaken(count: number): Promise<void>;
  /** Resolves once so many were asked. */
  wasAsked(count: number): Promise<void>;
}

/** Behaves in this way, request by request, and takes everything from then on. */
export async function receiver(
  behaviours: readonly Behaviour[] = [],
  onHang = (): void => undefined,
): Promise<Receiver> {
  const script = [...behaviours];
  const taken: Asked[] = [];
  const asked: Asked[] = [];
  const watching = new Set<() => void>();
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        watching.add(resolve);
      });
    }
  };
  const server = http.createServer(async (incoming, outgoing) => {
    const body = (await incoming.toArray()).join("");
    const { method = "", url: path = "" } = incoming;
    const request = { method, path, headers: incoming.headers as Headers, body }; // none comes twice
    asked.push(request);
    behave(request, outgoing);
    for (const look of watching) look();
    watching.clear();
  });
  const behave = (request: Asked, outgoing: http.ServerResponse): void => {
    const behaviour = script.shift() ?? "take";
    if (behaviour === "drop") outgoing.destroy();
    else if (behaviour === "fail") outgoing.writeHead(503).end("not now");
    else if (behaviour === "move") outgoing.writeHead(302, { location: "/elsewhere" }).end();
    else if (behaviour === "hang") onHang();
    else {
      taken.push(request);
      outgoing.end("thanks");
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}/told?by=sync`,
    taken,
    asked,
    hasTaken: (count) => until(() => taken.length >= count),
    wasAsked: (count) => until(() => asked.length >= count),
  };
}

export const parametersIn = ({ body }: Asked): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(body));
