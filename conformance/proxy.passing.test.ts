import http from "node:http";
import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { ask, plainServer, startProxy } from "../src/testing/proxied.js";
import { converse, serveSocket } from "../src/testing/serve.js";
import type { ProxyOptions } from "./proxy.js";

describe("between the client and the target", () => {
  it("a client that leaves takes its request with it", async () => {
    let arrived = (): void => {};
    const left = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let asked: http.ClientRequest | undefined;
    const { port } = await plainServer((_, outgoing) => {
      outgoing.on("close", arrived);
      asked?.destroy();
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    asked = http.get(`${proxy.url}/v1/x`, { agent: false });
    asked.on("error", () => {});
    await left;
  });

  it("an answer goes on as it comes, and a request before it has come", async () => {
    const { port } = await plainServer((incoming, outgoing) => {
      outgoing.writeHead(200);
      outgoing.flushHeaders();
      incoming.pipe(outgoing);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const asked = http.request(`${proxy.url}/v1/echo`, { method: "POST", agent: false });
      asked.on("error", reject);
      asked.flushHeaders();
      asked.on("response", (answer) => {
        asked.write("one"); // only now, when the answer has begun
        answer.setEncoding("utf8").on("data", (piece: string) => {
          said.push(piece);
          if (piece === "one") asked.end("two");
        });
        answer.on("end", resolve);
      });
    });
    expect(said).toEqual(["one", "two"]);
  });

  it.each<ProxyOptions>([{}, { fail: true }, { rewriteUrls: true }])(
    "a stream of events goes on as it comes, however long it is silent: %o",
    async (options) => {
      const { port } = await plainServer((_, outgoing) => {
        outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
        outgoing.write("data: one\n\n");
        setTimeout(() => outgoing.end("data: two\n\n"), 500);
      });
      const proxy = await startProxy(`http://127.0.0.1:${port}`, { ...options, timeoutMs: 200 });
      const pieces = await new Promise<readonly string[]>((resolve, reject) => {
        http.get(`${proxy.url}/events`, { agent: false }, (answer) => {
          const said: string[] = [];
          answer.setEncoding("utf8").on("data", (piece: string) => said.push(piece));
          answer.on("end", () => resolve(said)).on("error", reject);
        });
      });
      expect(pieces).toEqual(["data: one\n\n", "data: two\n\n"]);
    },
  );

  it("a connection that the target closes is closed to the client", async () => {
    const { port, server } = await plainServer((_, outgoing) => void outgoing.end("here"));
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const agent = new http.Agent({ keepAlive: true });
    let kept: Socket | undefined;
    const closed = new Promise<void>((resolve) => {
      agent.on("free", (socket: Socket) => {
        kept = socket;
        socket.once("close", resolve);
        server.closeIdleConnections();
      });
    });
    await ask(proxy.url, { agent });
    await closed;
    expect(kept?.destroyed).toBe(true);
    expect((await ask(proxy.url, { agent })).body.toString()).toBe("here");
    agent.destroy();
  });

  it("a request that may be sent twice is, where a kept connection had just been closed", async () => {
    let count = 0;
    const port = await serveSocket((socket) => {
      let asked = 0;
      socket.on("data", () => {
        count += 1;
        asked += 1;
        if (asked === 1) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere");
        else socket.resetAndDestroy();
      });
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const answers = [await ask(proxy.url, { agent }), await ask(proxy.url, { agent })];
    const post = await ask(proxy.url, { agent, method: "POST" }, "body");
    agent.destroy();
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([post.status, count]).toEqual([502, 4]);
  });

  it("whoever takes it for a way to anywhere is told better", async () => {
    const proxy = await startProxy("http://127.0.0.1:1");
    const answer = await converse(proxy.port, "CONNECT sync.twilio.com:443 HTTP/1.1", "Host: x", "", "");
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain("CONNECT leads nowhere here; ask for http://127.0.0.1:1 at this URL instead");
  });

  it("an old client gets an answer without chunks, and one of a proxy asks for whole URLs", async () => {
    const { port } = await plainServer((incoming, outgoing) => {
      outgoing.write(incoming.url);
      outgoing.end(incoming.headers.host);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}/base/`);
    const old = await converse(proxy.port, "GET /a?b HTTP/1.0", "", "");
    expect(old).toMatch(new RegExp(`^HTTP/1\\.1 200 OK\\r\\n[\\s\\S]*\\r\\n\\r\\n/base/a\\?b127\\.0\\.0\\.1:${port}$`));
    expect(old).not.toMatch(/chunked/i);
    const whole = await converse(proxy.port, "GET http://x/y HTTP/1.1", "Host: x", "Connection: close", "", "");
    expect(whole).toContain("/base/y");
  });

  it("bytes that are no request are refused", async () => {
    const proxy = await startProxy("http://127.0.0.1:1");
    expect(await converse(proxy.port, "what?", "", "")).toMatch(/^HTTP\/1\.1 400 /);
  });
});
