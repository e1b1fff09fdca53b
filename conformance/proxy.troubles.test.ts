import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { selfMade } from "../src/http/certificate.js";
import { ask, jsonOf, list, plainServer, startProxy } from "../src/testing/proxied.js";
import { serve, serveSocket, text } from "../src/testing/serve.js";
import { createProxy, type ProxyOptions } from "./proxy.js";

describe("a target that gives no answer is answered for, in Twilio's form:", () => {
  const certificate = selfMade(["localhost"]);

  /** What stands in place of an answer, and what is said of it. */
  async function refusalOf(target: string, options: ProxyOptions = {}): Promise<readonly [number | undefined, string]> {
    const troubles: string[] = [];
    const proxy = await startProxy(target, { ...options, onTrouble: ({ message }) => troubles.push(message) });
    const answer = await ask(`${proxy.url}${list}`);
    const { message, ...others } = jsonOf(answer);
    expect(others).toEqual({
      code: 20503,
      more_info: "https://www.twilio.com/docs/errors/20503",
      status: answer.status,
    });
    expect(`${message}`).toBe(`sync-maps proxy: ${troubles}`);
    return [answer.status, troubles.join().replace(target.replace(/\/$/, ""), "TARGET")];
  }

  it("nobody is there", async () => {
    const { port, server } = await plainServer(() => {});
    server.close();
    expect(await refusalOf(`http://127.0.0.1:${port}`)).toEqual([
      502,
      `TARGET refused the connection; is the service running, and is this its port? (GET)`,
    ]);
  });

  it("it is silent", async () => {
    const { port } = await plainServer(() => {});
    expect(await refusalOf(`http://127.0.0.1:${port}`, { timeoutMs: 20 })).toEqual([
      504,
      `TARGET was silent for its timeout, 20 ms (GET)`,
    ]);
  });

  it.each<[string, (socket: Socket) => void, RegExp]>([
    ["it closes the connection", (socket) => socket.on("data", () => socket.end()), /closed the connection before/],
    ["it resets it", (socket) => socket.on("data", () => socket.resetAndDestroy()), /closed the connection before/],
    ["it answers nonsense", (socket) => void socket.end("what?\r\n\r\n"), /did not answer as HTTP: /],
    ["its fields are nonsense", (socket) => void socket.end("HTTP/1.1 200 OK\r\nA\0: b\r\n\r\n"), /not answer as HTTP/],
    [
      "its words cannot be passed on",
      (socket) => void socket.end("HTTP/1.1 200 \u0001\r\n\r\n"),
      /^TARGET did not answer as HTTP: .* \(GET\)$/,
    ],
    [
      "its status is none",
      (socket) => void socket.end("HTTP/1.1 007 OK\r\n\r\n"),
      /^TARGET did not answer as HTTP: .*7 \(GET\)$/,
    ],
    [
      "its fields are endless",
      (socket) => void socket.end(`HTTP/1.1 200 OK\r\nA: ${"x".repeat(200_000)}\r\n\r\n`),
      /did not answer as HTTP: /,
    ],
    [
      "it changes the protocol",
      (socket) => void socket.end("HTTP/1.1 101 Over\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
      /changed the protocol/,
    ],
    [
      "it says nothing but hints",
      (socket) => void socket.end("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
      /closed the connection before/,
    ],
  ])("%s", async (_, talk, sentence) => {
    const port = await serveSocket(talk);
    for (const options of [{}, { rewriteUrls: true }]) {
      const [status, said] = await refusalOf(`http://127.0.0.1:${port}`, options);
      expect(said).toMatch(sentence);
      expect(status).toBe(502);
    }
  });

  it("it speaks no TLS, or nothing else", async () => {
    const { url } = await serve(() => text(200, "here"));
    expect((await refusalOf(url.replace("http:", "https:")))[1]).toMatch(/does not speak TLS there/);
    const secure = await serve(() => text(200, "here"), { tls: certificate });
    expect((await refusalOf(secure.url.replace("https:", "http:")))[0]).toBe(502);
  });

  it("its certificate is not trusted, unless --ca or --insecure do", async () => {
    const { url } = await serve(() => text(200, "here"), { tls: certificate });
    expect(await refusalOf(url)).toEqual([
      502,
      `TARGET has a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); the option ca trusts who signed it, insecure anybody (GET)`,
    ]);
    expect((await refusalOf(url, { ca: selfMade([]).cert }))[1]).toMatch(/a certificate that is not trusted/);
    for (const trust of [{ ca: certificate.cert }, { insecure: true }]) {
      const proxy = await startProxy(url, trust);
      expect((await ask(proxy.url)).body.toString()).toBe("here");
    }
    const another = await serve(() => text(200, "here"), { tls: selfMade(["elsewhere.example"]) });
    expect((await refusalOf(another.url.replace("127.0.0.1", "127.0.0.2"))).join()).toMatch(/502|trusted/);
  });

  it.each<[string, ProxyOptions]>([
    ["--fail", { fail: true }],
    ["--rewrite-urls", { rewriteUrls: true }],
  ])("it breaks off or is silent within an answer that is held back by %s", async (_, options) => {
    const begin = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    const broken = await serveSocket((socket) => {
      socket.once("data", () => socket.write(begin, () => socket.resetAndDestroy()));
    });
    const [status, said] = await refusalOf(`http://127.0.0.1:${broken}`, options);
    expect([status, said]).toEqual([502, `TARGET closed the connection before its answer was whole (GET)`]);
    const silent = await serveSocket((socket) => void socket.once("data", () => socket.write(begin)));
    expect(await refusalOf(`http://127.0.0.1:${silent}`, { ...options, timeoutMs: 50 })).toEqual([
      504,
      `TARGET was silent for its timeout, 50 ms (GET)`,
    ]);
  });

  it("it answers nonsense after a beginning that made sense", async () => {
    const begin = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n";
    const port = await serveSocket((socket) => void socket.once("data", () => socket.write(begin)));
    const [status, said] = await refusalOf(`http://127.0.0.1:${port}`, { fail: true });
    expect([status, said]).toEqual([502, expect.stringMatching(/^TARGET did not answer as HTTP: /)]);
  });

  it("it breaks off within an answer, which breaks off the client's", async () => {
    const troubles: string[] = [];
    const port = await serveSocket((socket) => {
      socket.once("data", () =>
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", () => socket.resetAndDestroy()),
      );
    });
    const proxy = await createProxy(`http://127.0.0.1:${port}`, { onTrouble: ({ message }) => troubles.push(message) });
    await expect(ask(`${proxy.url}/v1/x`)).rejects.toThrow();
    const { recorded, summary } = await proxy.close();
    expect(troubles).toEqual([
      `an answer to GET broke off: http://127.0.0.1:${port} closed the connection before its answer was whole (GET)`,
    ]);
    expect([recorded?.leftOut, summary.exchanges]).toEqual([{ "never answered": 1 }, 0]);
  });

  it("it is silent within an answer, likewise", async () => {
    const { port } = await plainServer((_, outgoing) => void outgoing.writeHead(200).write("half"));
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { timeoutMs: 500 });
    await expect(ask(`${proxy.url}/v1/x`)).rejects.toThrow();
  });
});
