/** Runs the command against a mock with a thousand Maps of others, makes something go wrong, and examines what is left. */
import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { namePrefix } from "../src/drive/run.js";
import { sweep } from "../src/drive/sweep.js";
import type { Handler } from "../src/http/handler.js";
import { plainHeaders, remote } from "../src/http/remote.js";
import { mock } from "../src/mock/mock.js";
import { type MapState, seed } from "../src/mock/state.js";
import type { Row } from "../src/mock/store.js";
import { createWorld, defaultService, type World } from "../src/mock/world.js";

/** What goes wrong. */
export const kinds = ["SIGKILL", "SIGINT", "dropped connections", "500", "429"] as const;

export interface Trouble {
  readonly kind: (typeof kinds)[number];
  /** The request at which it goes wrong, from 1. */
  readonly at: number;
  /** Whether that request is still carried out. */
  readonly carriedOut: boolean;
  /** Random numbers from 0 to 1 for everything else. */
  readonly chance: () => number;
}

/** The state after a run and after sweeping. Everything but the counts of requests and of left Maps should be 0. */
export interface Aftermath {
  readonly code: number | null;
  readonly requests: number;
  /** Maps of others that were changed or deleted. */
  readonly foreignTouched: number;
  readonly left: number;
  readonly withoutPrefix: number;
  readonly withoutDeadline: number;
  /** What sweeping left of the run's Maps, and what it deleted of others'. */
  readonly leftBySweeping: number;
  readonly foreignSwept: number;
}

/** Names that others might use, some of them similar to ours. */
function foreignMaps(): readonly MapState[] {
  const lookalikes = [
    "sync-maps-contract",
    "sync-maps-contract-",
    "sync-maps-contract-users",
    "my-sync-maps-contract-a-1",
  ];
  return Array.from({ length: 1000 }, (_, index): MapState => {
    const name = lookalikes[index] ?? (index % 3 === 0 ? undefined : `users-${index}`);
    return { ...(name === undefined ? {} : { unique_name: name }), ...(index % 2 === 0 ? { ttl: 86_400 } : {}) };
  });
}

const rowsOf = ({ store }: World): readonly Row[] => store.after("SyncMap", defaultService, 0, 100_000);

/** How many of these rows were changed or deleted. */
function touched(before: readonly Row[], world: World): number {
  const now = new Map(rowsOf(world).map((row) => [row.sid, JSON.stringify(row)]));
  return before.filter((row) => now.get(row.sid) !== JSON.stringify(row)).length;
}

/** Starts `conform` with these arguments, causes the trouble, waits for the end, sweeps, and examines the result. */
export async function suffer(main: string, trouble: Trouble, args: readonly string[]): Promise<Aftermath> {
  const world = createWorld();
  seed(world, { maps: foreignMaps() });
  const foreign = rowsOf(world);
  const sids = new Set(foreign.map(({ sid }) => sid));
  // The store may still contain expired rows, which no answer shows.
  const lives = ({ expires }: Row): boolean => expires === null || expires > world.clock.now();
  const left = (): readonly Row[] => rowsOf(world).filter((row) => !sids.has(row.sid) && lives(row));

  let child: ChildProcess | undefined;
  let requests = 0;
  const server = await serve(mock(world), () => {
    requests += 1;
    return misfortune(trouble, requests, child);
  });
  const service = ["--service", defaultService, "--timeout", "2000"];
  child = spawn(process.execPath, [main, "conform", server.url, ...service, ...args], { stdio: "ignore", env: {} });
  const code = await new Promise<number | null>((resolve) => child?.on("close", resolve));
  await server.quiet();

  const after = left();
  const foreignTouched = touched(foreign, world);
  server.heal();
  await sweep({ url: server.url, service: defaultService, handler: remote() }, { olderThan: 10, concurrency: 4 });
  const aftermath: Aftermath = {
    code,
    requests,
    foreignTouched,
    left: after.length,
    withoutPrefix: after.filter(({ name }) => !name?.startsWith(namePrefix)).length,
    withoutDeadline: after.filter(({ expires }) => expires === null).length,
    leftBySweeping: left().length,
    foreignSwept: touched(foreign, world) - foreignTouched,
  };
  await server.close();
  return aftermath;
}

/** The fate of one request: whether it is carried out, and which answer it gets, if any. */
interface Fate {
  readonly carriedOut: boolean;
  readonly answer: "true" | "none" | { readonly status: number; readonly headers: Readonly<Record<string, string>> };
}

const fine: Fate = { carriedOut: true, answer: "true" };

function misfortune({ kind, at, carriedOut, chance }: Trouble, request: number, child: ChildProcess | undefined): Fate {
  if (request < at) return fine;
  switch (kind) {
    case "SIGKILL":
      child?.kill("SIGKILL");
      return { carriedOut: request === at ? carriedOut : true, answer: "none" };
    case "SIGINT":
      if (request === at) child?.kill("SIGINT");
      return fine;
    case "dropped connections":
      return chance() < 0.3 ? { carriedOut: chance() < 0.5, answer: "none" } : fine;
    case "500":
      return chance() < 0.3 ? { carriedOut: chance() < 0.5, answer: { status: 500, headers: {} } } : fine;
    case "429":
      return chance() < 0.3 ? { carriedOut: false, answer: { status: 429, headers: { "retry-after": "0" } } } : fine;
  }
}

interface Serving {
  readonly url: string;
  /** Resolves when no connection is open, so that no request is pending. */
  quiet(): Promise<void>;
  /** Ends the trouble. */
  heal(): void;
  close(): Promise<void>;
}

async function serve(handler: Handler, fateOf: () => Fate): Promise<Serving> {
  let healed = false;
  const sockets = new Set<Socket>();
  const server = http.createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { carriedOut, answer } = healed ? fine : fateOf();
    const request = {
      method: incoming.method ?? "GET",
      url: `http://${incoming.headers.host}${incoming.url}`,
      headers: plainHeaders(incoming.headers),
      body: Buffer.concat(chunks).toString("utf8"),
    };
    const response = carriedOut ? await handler(request) : undefined;
    if (answer === "none") incoming.socket.destroy();
    else if (answer !== "true") outgoing.writeHead(answer.status, answer.headers).end();
    else if (response) outgoing.writeHead(response.status, response.headers).end(response.body);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has an address
  return {
    url: `http://127.0.0.1:${port}`,
    async quiet() {
      await Promise.all(
        [...sockets].map((socket) => new Promise<void>((resolve) => socket.once("close", () => resolve()))),
      );
    },
    heal: () => {
      healed = true;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Random numbers from 0 to 1, reproducible by seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The nth trouble: each kind in turn, at a random request. */
export function troubleOf(index: number, requests: number): Trouble {
  const chance = chanceOf(index);
  chance();
  return {
    kind: kinds[index % kinds.length] ?? "SIGKILL",
    at: 1 + Math.floor(chance() * requests),
    carriedOut: chance() < 0.5,
    chance,
  };
}
