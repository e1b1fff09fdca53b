import type http from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ask, jsonOf, plainServer, startProxy } from "../src/testing/proxied.js";

describe("with --rewrite-urls", () => {
  it("URLs of the target lead here, and others where they led", async () => {
    let asked: http.IncomingHttpHeaders = {};
    const { port } = await plainServer((incoming, outgoing) => {
      asked = incoming.headers;
      const own = `http://127.0.0.1:${port}`;
      const body = JSON.stringify({ own: `${own}/v1/é`, other: `${own}0/v1`, far: "http://example.com/" }).replace(
        /\//,
        "\\/",
      );
      outgoing.writeHead(201, { "content-type": "application/json", location: `${own}/v1/x`, etag: `"${own}/"` });
      outgoing.end(body.replaceAll(`${own}/`, `${own}/`.replaceAll("/", "\\/")));
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`, { headers: { "accept-encoding": "gzip" } });
    expect(asked["accept-encoding"]).toBe("identity");
    expect(asked.host).toBe(`127.0.0.1:${port}`);
    expect(jsonOf(answer)).toEqual({
      own: `${proxy.url}/v1/é`,
      other: `http://127.0.0.1:${port}0/v1`,
      far: "http://example.com/",
    });
    expect(answer.headers).toMatchObject({ location: `${proxy.url}/v1/x`, etag: `"http://127.0.0.1:${port}/"` });
    expect((await ask(`${proxy.url}/v1/a`, { headers: { host: "proxy.example:99" } })).headers.location).toBe(
      "http://proxy.example:99/v1/x",
    );
  });

  it("what is packed although nobody asked for it is unpacked, and its length is right", async () => {
    const { port } = await plainServer((_, outgoing) => {
      const bytes = gzipSync(JSON.stringify({ url: `http://127.0.0.1:${port}/v1` }));
      const headers = {
        "content-type": "application/json",
        "content-encoding": "gzip",
        "content-length": bytes.length,
      };
      outgoing.writeHead(200, headers).end(bytes);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`);
    expect(jsonOf(answer)).toEqual({ url: `${proxy.url}/v1` });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  it("what is too long once it is unpacked passes as it is", async () => {
    const { port } = await plainServer((_, outgoing) => {
      const bytes = gzipSync(JSON.stringify({ url: `http://127.0.0.1:${port}/v1`, long: "x".repeat(5 << 20) }));
      outgoing.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bytes);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`);
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(answer.body).toString()).url).toBe(`http://127.0.0.1:${port}/v1`);
  });
});
