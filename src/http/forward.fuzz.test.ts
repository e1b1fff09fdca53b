/**
 * Requests and answers of every shape, each sent twice: straight to a server, and through the proxy. What arrives on either side is the
 * same, apart from what neighbours say to each other about their connection (RFC 9110, 7.6.1). `EXCHANGES=50000` sends more.
 */
import { createHash } from "node:crypto";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { forward } from "./forward.js";
import type { Listening } from "./listen.js";
import { listenPassing } from "./listen-passing.js";
import { observed } from "./observed.js";

const exchanges = Number(process.env.EXCHANGES ?? 1500);
/** So many connections at once. */
const lanes = 8;

const fields = fc.array(
  fc.tuple(
    fc.constantFrom("a", "Ab", "x-Y", "accept", "VIA", "Cookie", "content-type", "x-long", "ETag", "set-cookie"),
    fc.constantFrom("", "1", "a, b", "k=v; p=q", "\u00e9\u00ff", "tab\there", "long ".repeat(300).trim()),
  ),
  { maxLength: 8 },
);
const size = fc.oneof(
  { weight: 150, arbitrary: fc.nat({ max: 2000 }) },
  { weight: 30, arbitrary: fc.constantFrom(0, 1, 16_383, 16_384, 16_385, 65_536, 100_000) },
  { weight: 1, arbitrary: fc.constantFrom(1_000_000, 5_000_000) },
);
const body = {
  size,
  gzip: fc.boolean(),
  /** In how many pieces, each in a turn of its own. */
  pieces: fc.integer({ min: 1, max: 4 }),
  trailers: fc.boolean(),
};
const plans = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
  path: fc.constantFrom("/", "/a?b=c&d=%20", "//x", "/%2e%2e/%c3%a9", "/v1/Services/IS1/Maps", "/?", "/a?"),
  fields,
  body: fc.option(fc.record({ ...body, chunked: fc.boolean() }), { freq: 2 }),
  expects: fc.boolean(),
  upgrades: fc.constantFrom(false, false, false, true),
  leaves: fc.constantFrom(...new Array<"never">(8).fill("never"), "sending", "receiving"),
  answer: fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 204, 302, 304, 404, 417, 500, 599),
    message: fc.constantFrom("OK", "", "Not the usual"),
    hints: fc.constantFrom(0, 0, 0, 1, 2),
    fields,
    body: fc.record({ ...body, framing: fc.constantFrom("length", "chunked", "ended") }),
    breaksOff: fc.constantFrom(...new Array<boolean>(9).fill(false), true),
  }),
});
type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

/** What one side saw of an exchange. */
interface Arrived {
  readonly head: readonly unknown[];
  readonly fields: readonly string[];
  readonly body: string;
  readonly trailers: readonly string[];
  readonly before?: readonly unknown[];
}

const neighbourly = new Set(["connection", "keep-alive", "upgrade", "host"]);

/** Fields but those between neighbours, and the host, which is the target's own. */
function endToEnd(raw: readonly string[], ...others: readonly string[]): readonly string[] {
  return raw.filter((_, index) => {
    const name = (raw[index - (index % 2)] ?? "").toLowerCase();
    return !neighbourly.has(name) && !others.includes(name);
  });
}

const digest = (pieces: readonly Buffer[]): string => {
  const all = Buffer.concat(pieces);
  return `${all.length} bytes, ${createHash("sha1").update(all).digest("hex")}`;
};

const flat = (pairs: Plan["fields"]): string[] => pairs.flat();

/** Bytes in which no two pieces are the same. */
const pattern = Buffer.from(
  Uint32Array.from({ length: 1_300_000 }, (_, index) => Math.imul(index, 2_654_435_761)).buffer,
);

function bytesOf({ size, gzip }: { readonly size: number; readonly gzip: boolean }): Buffer {
  const bytes = pattern.subarray(size % 251, (size % 251) + size);
  return gzip && size <= 100_000 ? gzipSync(bytes, { level: 1 }) : bytes;
}

/** Writes a body in its pieces, a turn of the event loop between them. */
function writeIn(pieces: number, bytes: Buffer, to: http.OutgoingMessage, end: () => void, atHalf?: () => void): void {
  const step = Math.max(1, Math.ceil(bytes.length / pieces));
  const next = (from: number): void => {
    if (to.destroyed) return;
    if (atHalf && from > 0) {
      atHalf();
      return;
    }
    if (from >= bytes.length) {
      end();
      return;
    }
    to.write(bytes.subarray(from, from + step));
    setImmediate(next, from + step);
  };
  next(0);
}

/** What arrived at the server, by the number of the exchange; awaited by whoever sent it. */
const arrivals = new Map<string, (arrived: Arrived | "gone") => void>();

function answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse): void {
  const [, where = "", number = ""] = /^(.*?)[?&]n=(.*)$/.exec(incoming.url ?? "") ?? [];
  const plan = planned.get(number);
  if (!plan) {
    outgoing.destroy();
    return;
  }
  const { status, message, hints, fields: sent, body, breaksOff } = plan.answer;
  const pieces: Buffer[] = [];
  const note = (arrived: Arrived | "gone"): void => arrivals.get(number)?.(arrived);
  incoming.on("data", (piece: Buffer) => pieces.push(piece));
  incoming.on("error", () => note("gone"));
  outgoing.on("close", () => note("gone"));
  incoming.on("end", () => {
    note({
      head: [incoming.method, where],
      fields: endToEnd(incoming.rawHeaders),
      body: digest(pieces),
      trailers: incoming.rawTrailers,
    });
    for (let hint = 0; hint < hints; hint++) {
      outgoing.socket?.write(`HTTP/1.1 103 Early Hints\r\nLink: </${hint}>; rel=preload\r\nx-Odd: ${hint}\r\n\r\n`);
    }
    const bodiless = plan.method === "HEAD" || status === 204 || status === 304;
    const bytes = bytesOf(body);
    const framing =
      bodiless || body.framing === "ended"
        ? []
        : body.framing === "length"
          ? ["Content-Length", String(bytes.length)]
          : ["Transfer-Encoding", "chunked", ...(body.trailers ? ["Trailer", "x-Sum"] : [])];
    outgoing.sendDate = false;
    if (body.framing === "ended") {
      outgoing.removeHeader("transfer-encoding");
      outgoing.shouldKeepAlive = false;
      outgoing.useChunkedEncodingByDefault = false;
    }
    outgoing.writeHead(status, message, [...flat(sent), "X-Number", number, ...framing]);
    if (bodiless) {
      outgoing.end();
      return;
    }
    const end = (): void => {
      if (body.framing === "chunked" && body.trailers) outgoing.addTrailers([["x-Sum", number]]);
      outgoing.end();
    };
    const isCut = breaksOff && body.framing !== "ended" && body.pieces > 1 && bytes.length > 1;
    writeIn(body.pieces, bytes, outgoing, end, isCut ? () => outgoing.destroy() : undefined);
  });
}

const planned = new Map<string, Plan>();

/** What arrived at either end of an exchange. */
interface Outcome {
  readonly server: Arrived | "gone" | "perhaps";
  readonly client: Arrived | "broken off" | "left";
}

function send(number: string, plan: Plan, port: number, agent: http.Agent): Promise<Outcome> {
  planned.set(number, plan);
  const { method, path, body, expects, upgrades, leaves } = plan;
  const bytes = body ? bytesOf(body) : undefined;
  const framing = !bytes
    ? []
    : body?.chunked
      ? ["Transfer-Encoding", "chunked", ...(body.trailers ? ["Trailer", "x-Sum", "TE", "trailers"] : [])]
      : ["content-LENGTH", String(bytes.length)];
  const headers = [
    ...["Host", `127.0.0.1:${port}`],
    // Node sends fields before an Expect in UTF-8, whoever it sends them for.
    ...flat(bytes && expects ? plan.fields.filter(([, text]) => !/[^\x20-\x7e]/.test(text)) : plan.fields),
    ...(upgrades ? ["Connection", "Upgrade", "Upgrade", "websocket"] : []),
    ...framing,
    ...(bytes && expects ? ["Expect", "100-continue"] : []),
  ];
  const server = new Promise<Arrived | "gone">((resolve) => arrivals.set(number, resolve));
  const client = new Promise<Outcome["client"]>((resolve) => {
    const before: unknown[] = [];
    // Node adds a body to a POST without one if its fields are given in turns; in pairs it need not.
    const target = `${path}${path.includes("?") ? "&" : "?"}n=${number}`;
    const asked = http.request({ port, host: "127.0.0.1", method, path: target, agent, headers });
    asked.on("information", ({ statusCode, statusMessage, rawHeaders }) => {
      before.push([statusCode, statusMessage, rawHeaders]);
    });
    asked.on("error", () => resolve("broken off"));
    asked.on("response", (response) => {
      const pieces: Buffer[] = [];
      const { statusCode, statusMessage, rawHeaders } = response;
      response.on("data", (piece: Buffer) => {
        pieces.push(piece);
        if (leaves === "receiving") asked.destroy();
      });
      response.on("error", () => resolve("broken off"));
      response.on("end", () => {
        const framed = plan.answer.body.framing === "ended" ? ["transfer-encoding"] : [];
        resolve({
          head: [statusCode, statusMessage],
          fields: endToEnd(rawHeaders, ...framed),
          body: digest(pieces),
          trailers: response.rawTrailers,
          before,
        });
      });
    });
    const end = (): void => {
      if (body?.chunked && body.trailers) asked.addTrailers([["x-Sum", "of the request"]]);
      asked.end();
    };
    if (!bytes) asked.end();
    else if (expects) asked.once("continue", () => writeIn(body?.pieces ?? 1, bytes, asked, end));
    else writeIn(body?.pieces ?? 1, bytes, asked, end, leaves === "sending" ? () => asked.destroy() : undefined);
  });
  // Of a request that its client gave up, the server may have seen nothing.
  return Promise.all([leaves === "never" ? server : undefined, client]).then(([there, here]): Outcome => {
    arrivals.delete(number);
    return { server: there ?? "perhaps", client: leaves === "never" ? here : "left" };
  });
}

/** Sends all of them, several at once, each kind of connection as often as it is kept. */
async function sendAll(all: readonly Plan[], port: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const lane = async (first: number): Promise<void> => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let index = first; index < all.length; index += lanes) {
      const plan = all[index];
      if (plan) outcomes[index] = await send(`${port}-${index}`, plan, port, agent);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
  return outcomes;
}

const server = http.createServer({ keepAliveTimeout: 60_000 }, answer).on("checkContinue", (incoming, outgoing) => {
  outgoing.writeContinue();
  answer(incoming, outgoing);
});
let direct = 0;
let proxy: Listening;
let seen = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  direct = (server.address() as AddressInfo).port; // it listens
  const base = `http://127.0.0.1:${direct}`;
  const watched = observed(forward(new URL(base)), () => {
    seen += 1;
  });
  const text = (body: string) => ({ status: 502, headers: {}, body });
  proxy = await listenPassing(watched, { base, onError: (error) => text(String(error)), onConnect: () => text("") });
});
afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

it(`${exchanges} exchanges are the same through the proxy as without it`, { timeout: 600_000 }, async () => {
  const seed = Number(process.env.SEED ?? 1);
  const all = fc.sample(plans, { numRuns: exchanges, seed });
  const straight = await sendAll(all, direct);
  const through = await sendAll(all, proxy.port);
  const different = all.flatMap((plan, index) => {
    const [want, got] = [straight[index], through[index]].map((outcome) => JSON.stringify(outcome));
    return want?.replaceAll(`${direct}-`, "") === got?.replaceAll(`${proxy.port}-`, "") ? [] : [{ plan, want, got }];
  });
  expect(different.slice(0, 3)).toEqual([]);
  const whole = straight.filter(({ client }) => typeof client === "object").length;
  expect(whole).toBeGreaterThan(exchanges / 2);
  expect(seen).toBeGreaterThanOrEqual(whole);
});

it("requests that are sent without waiting for answers are answered in their order", async () => {
  const plan = fc.sample(plans, { numRuns: 300, seed: 2 }).filter(({ leaves, answer: { breaksOff, body } }) => {
    return leaves === "never" && !breaksOff && body.framing !== "ended" && body.size < 20_000;
  });
  const converse = (port: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const requests = plan.map((each, index) => {
        const number = `p${port}-${index}`;
        // This server can say nothing before an answer whose turn has not come.
        planned.set(number, {
          ...each,
          method: index % 3 === 0 ? "POST" : "GET",
          answer: { ...each.answer, hints: 0 },
        });
        const last = index === plan.length - 1 ? "Connection: close\r\n" : "";
        const head = `Host: here\r\nx-Number: ${index}\r\n${last}`;
        return index % 3 === 0
          ? `POST /?n=${number} HTTP/1.1\r\n${head}Content-Length: 4\r\n\r\nbody`
          : `GET /?n=${number} HTTP/1.1\r\n${head}\r\n`;
      });
      const socket = net.connect(port, "127.0.0.1", () => socket.write(requests.join("")));
      let all = "";
      socket.setEncoding("latin1").on("data", (text) => {
        all += text;
      });
      socket.on("error", reject).on("end", () => {
        resolve(all.replace(/^(Connection|Keep-Alive): .*\r\n/gim, "").replaceAll(`p${port}-`, ""));
      });
    });
  const [want, got] = [await converse(direct), await converse(proxy.port)];
  expect(want.match(/X-Number/g)?.length).toBe(plan.length);
  const at = [...want].findIndex((character, index) => character !== got[index]);
  expect([got.length, got.slice(at, at + 200)]).toEqual([want.length, want.slice(at, at + 200)]);
});
