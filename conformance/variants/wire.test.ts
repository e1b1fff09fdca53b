import http from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { HttpResponse } from "../../src/http/exchange.js";
import { systemClock } from "../../src/mock/clock.js";
import { createMock, type Mock } from "../../src/mock/create-mock.js";
import { conform } from "../conform.js";

/** Ways in which a server may send the same answers. */
type Sending = (answer: Answer, outgoing: http.ServerResponse) => void;
type Answer = HttpResponse & { readonly body: string };

const plain: Sending = ({ status, headers, body }, outgoing) => outgoing.writeHead(status, headers).end(body);

const packed =
  (encoding: string, pack: (text: string) => Buffer): Sending =>
  ({ status, headers, body }, outgoing) =>
    body === ""
      ? plain({ status, headers, body }, outgoing)
      : outgoing.writeHead(status, { ...headers, "content-encoding": encoding }).end(pack(body));

const sendings: Readonly<Record<string, Sending>> = {
  "compressed with gzip": packed("gzip", gzipSync),
  "compressed with deflate": packed("deflate", deflateSync),
  "compressed with brotli": packed("br", brotliCompressSync),
  "in chunks, piece by piece": ({ status, headers: { "content-length": _, ...headers }, body }, outgoing) => {
    outgoing.writeHead(status, headers);
    const half = Math.floor(body.length / 2);
    if (body !== "") outgoing.write(body.slice(0, half));
    setImmediate(() => outgoing.end(body.slice(half)));
  },
  slowly: (answer, outgoing) => {
    setTimeout(() => plain(answer, outgoing), 20);
  },
  "on a connection for each": ({ status, headers, body }, outgoing) =>
    outgoing.writeHead(status, { ...headers, connection: "close" }).end(body),
  "with names of headers in capitals": ({ status, headers, body }, outgoing) => {
    const loud = Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]);
    outgoing.writeHead(status, Object.fromEntries(loud)).end(body);
  },
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The URL of a server that sends the mock's answers in its own way, and refuses every nth request. */
async function served(mock: Mock, sending: Sending, refused: number): Promise<string> {
  let count = 0;
  const server = http.createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray()).toString();
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const url = `http://${incoming.headers.host}${incoming.url}`;
    if (++count % refused === 0) {
      outgoing.writeHead(429, { "retry-after": "0", "content-type": "application/json" }).end('{"code":20429}');
      return;
    }
    const answer = await mock.handler({ method: incoming.method ?? "GET", url, headers, body });
    sending({ ...answer, body: answer.body ?? "" }, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
}

/** The findings of a run, and the rules that could not judge. */
async function judged(mock: Mock, sending: Sending, refused = Infinity): Promise<unknown> {
  closing.push(() => mock.close());
  const url = await served(mock, sending, refused);
  const { report } = await conform({ target: { url, service: mock.service }, concurrency: 4, shrink: 0 });
  const findings = report.rules.flatMap(({ id, findings }) => findings.map(({ at, actual }) => ({ id, at, actual })));
  const unjudged = report.rules.filter(({ outcome }) => outcome !== "pass").map(({ id }) => id);
  return { findings, unjudged, stopped: report.stopped };
}

/** Rules without evidence if there are no credentials, no clock to advance, and no second Service. */
const unjudged = ["sid.account-is-that-of-the-credentials", "ttl.never-early", "service.names-are-its-own"];
const nothing = { findings: [], unjudged, stopped: undefined };

describe("an implementation is free to send its answers", () => {
  it.each(Object.entries(sendings))("%s", async (_, sending) => {
    expect(await judged(await createMock(), sending)).toEqual(nothing);
  });

  it.each([-26, 26])("by a clock that is %d hours off", async (hours) => {
    const clock = systemClock();
    clock.advance(hours * 3600);
    expect(await judged(await createMock({ clock }), plain)).toEqual(nothing);
  });

  it("after sending each fifth request away with Retry-After", async () => {
    expect(await judged(await createMock(), plain, 5)).toEqual(nothing);
  });
});
