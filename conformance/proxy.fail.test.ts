import { readFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createMock } from "../src/mock/create-mock.js";
import { newFolder } from "../src/testing/folder.js";
import { ask, faulty, jsonOf, list, plainServer, startProxy } from "../src/testing/proxied.js";
import { serve, serveSocket } from "../src/testing/serve.js";
import { createProxy } from "./proxy.js";

const folder = newFolder();
let files = 0;
const fileNamed = (extension: string): string => join(folder, `${++files}.${extension}`);

describe("with --fail", () => {
  const breach = "UniqueName=b&Ttl=60&CollectionTtl=3600";

  it("an answer that breaks a rule is 502, and says why", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const record = fileNamed("ndjson");
    const proxy = await createProxy(url, { fail: true, record });
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, method: "POST" };
    const good = await ask(proxy.url + list, form, "UniqueName=a&Ttl=60");
    expect(good.status).toBe(201);
    const bad = await ask(proxy.url + list, form, "UniqueName=b&Ttl=60&CollectionTtl=3600");
    expect(bad.status).toBe(502);
    expect(jsonOf(bad)).toEqual({
      code: 20500,
      message: expect.stringMatching(/^sync-maps proxy: MUST ttl\.alias-is-ignored: .* At \/date_expires expected /),
      more_info: "https://www.twilio.com/docs/errors/20500",
      status: 502,
    });
    const { summary } = await proxy.close();
    expect(summary).toMatchObject({ exchanges: 2, fail: 1 });
    const lines = readFileSync(record, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).response.status)).toEqual([201, 201]);
  });

  it("a breach that is known is let pass, and so is what breaks nothing, byte for byte", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const waivers = [{ rule: "ttl.alias-is-ignored", at: "CreateSyncMap /date_expires", note: "known" }];
    const proxy = await startProxy(url, { fail: true, waivers });
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, method: "POST" };
    expect((await ask(proxy.url + list, form, "UniqueName=b&Ttl=60&CollectionTtl=3600")).status).toBe(201);
    const { port } = await plainServer((_, outgoing) => {
      outgoing.writeHead(200, "Fine", ["X-Odd", "1", "content-encoding", "gzip"]).end(gzipSync("{}"));
    });
    const other = await startProxy(`http://127.0.0.1:${port}`, { fail: true });
    const answer = await ask(`${other.url}/anything`);
    expect([answer.headers["x-odd"], gunzipSync(answer.body).toString()]).toEqual(["1", "{}"]);
  });

  it("a breach is refused while an older request is still being sent, and at once", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const proxy = await startProxy(url, { fail: true, timeoutMs: 3_600_000 });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const slow = http.request(proxy.url + list, { method: "POST", agent: false, headers });
      slow.on("error", reject).on("response", (answer) => resolve(answer.resume().statusCode));
      slow.write("UniqueName=", () =>
        ask(proxy.url + list, { method: "POST", headers }, breach).then((bad) => {
          expect(bad.status).toBe(502);
          slow.end("slow");
        }, reject),
      );
    });
    expect(await answered).toBe(201);
  });

  it("a breach is refused although an older answer never ends", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    let begins = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begins = resolve;
    });
    const { port } = await plainServer(async (incoming, outgoing) => {
      if (incoming.url === "/endless") {
        const drip = setInterval(() => outgoing.write("on and "), 10);
        outgoing.on("close", () => clearInterval(drip));
        begins();
        return;
      }
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const { status, body } = await ask(`${url}${incoming.url}`, { method: "POST", headers }, breach);
      outgoing.writeHead(status ?? 0, { "content-type": "application/json" }).end(body);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { fail: true, timeoutMs: 200 });
    const endless = http.get(`${proxy.url}/endless`, { agent: false }).on("error", () => {});
    await begun;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await ask(proxy.url + list, { method: "POST", headers }, breach)).status).toBe(502);
    endless.destroy();
  });

  it("an older deletion whose answer trickles for longer than that is not forgotten", async () => {
    const mock = await createMock();
    onTestFinished(() => mock.close());
    let finish = (): void => {};
    const port = await serveSocket((socket) => {
      const upstream = net.connect(mock.port, "127.0.0.1");
      let isSlow = false;
      socket.on("data", (bytes) => {
        isSlow ||= bytes.toString("latin1").startsWith("DELETE");
        upstream.write(bytes);
      });
      upstream.on("data", (bytes) => {
        if (!isSlow) {
          socket.write(bytes);
          return;
        }
        let sent = 0;
        const drip = setInterval(() => socket.write(bytes.subarray(sent, ++sent)), 20);
        socket.on("close", () => clearInterval(drip));
        finish = () => {
          clearInterval(drip);
          socket.write(bytes.subarray(sent));
        };
      });
      socket.on("close", () => upstream.destroy());
    });
    const findings: string[] = [];
    const proxy = await startProxy(`http://127.0.0.1:${port}`, {
      ...{ fail: true, soleWriter: true, timeoutMs: 200 },
      onFinding: ({ id }) => findings.push(id),
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await ask(proxy.url + list, { method: "POST", headers }, "UniqueName=a");
    const deleted = ask(`${proxy.url}${list}/a`, { method: "DELETE" });
    await vi.waitFor(async () => expect((await ask(`${mock.url}${list}/a`)).status).toBe(404));
    expect((await ask(`${proxy.url}${list}/a`)).status).toBe(404);
    expect(jsonOf(await ask(proxy.url + list)).maps).toEqual([]);
    finish();
    expect((await deleted).status).toBe(204);
    expect(findings).toEqual([]);
  });

  it("an answer does not wait for one that could not be passed on", async () => {
    let asked = 0;
    const port = await serveSocket((socket) => {
      socket.on("data", () =>
        socket.write(`HTTP/1.1 200 ${++asked === 1 ? "\u0001" : "OK"}\r\nContent-Length: 2\r\n\r\n{}`),
      );
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { fail: true, timeoutMs: 3_600_000 });
    expect((await ask(`${proxy.url}/a`)).status).toBe(502);
    expect((await ask(`${proxy.url}/b`)).body.toString()).toBe("{}");
  });

  it("an answer does not wait for the end of a stream of events", async () => {
    const mock = await createMock();
    onTestFinished(() => mock.close());
    const proxy = await startProxy(mock.url, { fail: true, timeoutMs: 3_600_000 });
    const events = await new Promise<http.IncomingMessage>((resolve, reject) => {
      http.get(`${proxy.url}/_mock/events`, { agent: false }, resolve).on("error", reject);
    });
    expect((await ask(proxy.url + list, { method: "POST" })).status).toBe(201);
    events.destroy();
  });

  it.each<[string, Buffer, http.OutgoingHttpHeaders, string]>([
    ["no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), {}, "text in UTF-8"],
    ["not packed as it says", Buffer.from("{}"), { "content-encoding": "gzip" }, "text in UTF-8, packed as gzip"],
  ])("an answer that is %s is 502, and passes if it is of another API", async (_, body, fields, what) => {
    const { port } = await plainServer((_, outgoing) => void outgoing.writeHead(200, fields).end(body));
    for (const options of [{}, { rewriteUrls: true }]) {
      const troubles: string[] = [];
      const proxy = await startProxy(`http://127.0.0.1:${port}`, {
        ...options,
        fail: true,
        onTrouble: ({ message }) => troubles.push(message),
      });
      const refused = await ask(proxy.url + list);
      const said = `http://127.0.0.1:${port} answered GET with a body that is no ${what}`;
      expect([refused.status, jsonOf(refused).message, troubles]).toEqual([502, `sync-maps proxy: ${said}`, [said]]);
      expect((await ask(`${proxy.url}/image`)).body.equals(body)).toBe(true);
    }
  });

  it("what is too long to be looked into passes", async () => {
    const { port } = await plainServer((_, outgoing) => void outgoing.end(Buffer.alloc(6 << 20, "x")));
    const chunks = await plainServer((_, outgoing) => {
      outgoing.write(Buffer.alloc(5 << 20, "y"));
      outgoing.end("z");
    });
    for (const [each, length] of [
      [port, 6 << 20],
      [chunks.port, (5 << 20) + 1],
    ] as const) {
      const proxy = await startProxy(`http://127.0.0.1:${each}`, { fail: true });
      expect((await ask(`${proxy.url}/v1/x`)).body.length).toBe(length);
    }
  });
});
