import net from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { converse, echoUrl, send, serve, text } from "../testing/serve.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import type { Handler } from "./handler.js";

const bodyOf = (answer: string): string => answer.slice(answer.indexOf("\r\n\r\n") + 4);

describe("a request, as the Handler gets it", () => {
  it("has its method, its URL, its headers in lower case, and its body as text", async () => {
    const requests: HttpRequest[] = [];
    const { url, port } = await serve((request) => {
      requests.push(request);
      return text(200, "");
    });
    await send(`${url}/a?b=c`, { method: "POST", headers: { "X-Many": ["one", "two"] } }, "é=🗺");
    expect(requests).toEqual([
      {
        method: "POST",
        url: `http://127.0.0.1:${port}/a?b=c`,
        headers: { "x-many": "one, two", host: `127.0.0.1:${port}`, connection: "close", "content-length": "7" },
        body: "é=🗺",
      },
    ]);
  });

  it.each([
    ["sync.example.com", "sync.example.com"],
    ["sync.example.com:8080", "sync.example.com:8080"],
    ["[::1]:8080", "[::1]:8080"],
    ["LOCALHOST", "LOCALHOST"],
  ])("has in its URL the host %s that the client named", async (want, host) => {
    const { url } = await serve(echoUrl);
    expect((await send(`${url}/a`, { headers: { host } })).body).toBe(`http://${want}/a`);
  });

  it.each(["", "a b", "evil.example/path", "user@evil.example", "a,b", "<script>", "x:port", "[::1"])(
    "has in its URL the socket's own address where the client named %j",
    async (host) => {
      const { port } = await serve(echoUrl);
      const answer = await converse(port, "GET /a HTTP/1.1", `Host: ${host}`, "Connection: close", "", "");
      expect(bodyOf(answer)).toBe(`http://127.0.0.1:${port}/a`);
    },
  );

  it.each([
    ["/a?b=c", "GET", "/a?b=c"],
    ["/a?b=c", "GET", "http://elsewhere.example/a?b=c"],
    ["/", "GET", "http://elsewhere.example"],
    ["//a", "GET", "//a"],
    ["/*", "OPTIONS", "*"],
  ])("asks for %s where the request line is %s %s", async (want, method, target) => {
    const { port } = await serve(echoUrl);
    const answer = await converse(port, `${method} ${target} HTTP/1.1`, "Host: here", "Connection: close", "", "");
    expect(bodyOf(answer)).toBe(`http://here${want}`);
  });

  it("has of a field that comes twice the first, or both as one text, whatever it is", async () => {
    const { port } = await serve(({ headers }) => text(200, JSON.stringify(headers)));
    const twice = ["If-Match", "X-Any", "Cookie"].flatMap((name) => [`${name}: a`, `${name}: b`]);
    const answer = await converse(port, "GET / HTTP/1.1", "Host: here", "Connection: close", ...twice, "", "");
    const want = { "if-match": "a", "x-any": "a, b", cookie: "a; b" };
    expect(JSON.parse(bodyOf(answer))).toEqual({ host: "here", connection: "close", ...want });
  });

  it("has a field as text that is a list to Node though it came once", async () => {
    const { port } = await serve(({ headers }) => text(200, JSON.stringify(headers["set-cookie"])));
    const answer = await converse(port, "GET / HTTP/1.1", "Host: here", "Connection: close", "Set-Cookie: a", "", "");
    expect(bodyOf(answer)).toBe('"a"');
  });
});

describe("a body", () => {
  it.each([
    ["é", Buffer.from("é")],
    ["a%ff%c3", Buffer.from([0x61, 0xff, 0xc3])],
  ])("is read as %s, its bytes that are no text as their escapes", async (want, body) => {
    const { url } = await serve((request) => text(200, request.body ?? ""));
    const answer = await fetch(url, { method: "POST", body });
    expect(await answer.text()).toBe(want);
  });
});

describe("an answer", () => {
  it("carries status, headers and body, with its length in bytes", async () => {
    const { url } = await serve(() => ({ status: 201, headers: { etag: '"0"' }, body: "é" }));
    expect(await send(url)).toMatchObject({ status: 201, headers: { etag: '"0"', "content-length": "2" }, body: "é" });
  });

  it("to HEAD has the headers and no body", async () => {
    const { port } = await serve(() => text(200, "four"));
    const answer = await converse(port, "HEAD / HTTP/1.1", "Host: here", "Connection: close", "", "");
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain("content-length: 4\r\n");
    expect(bodyOf(answer)).toBe("");
  });

  it("is whole and in its turn, however large it and its neighbours are", async () => {
    const sizes: Readonly<Record<string, number>> = { "/1": 4_000_000, "/2": 1, "/3": 2_000_000, "/4": 3, "/5": 5 };
    const { port } = await serve(({ url }) => text(200, "é".repeat(sizes[new URL(url).pathname] ?? 0)));
    const last = "/5 HTTP/1.1\r\nHost: here\r\nConnection: close";
    const requests = ["/1", "/2", "/3", "/4"].map((path) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`);
    const answers = await converse(port, `${requests.join("")}GET ${last}\r\n\r\n`);
    const bodies = answers.split(/HTTP\/1\.1 200 OK\r\n.*?\r\n\r\n/s).slice(1);
    const read = bodies.map((body) => Buffer.from(body, "latin1").toString("utf8"));
    expect(read.map((body) => body.length)).toEqual(Object.values(sizes));
    expect(read.every((body) => /^é+$/.test(body))).toBe(true);
  });

  it.each([
    ["without a body", {}, ""],
    ["that was passed on and says how long it was", { "Content-Length": "9", "transfer-encoding": "chunked" }, "body"],
  ])("%s has the length of its own body", async (_, headers, body) => {
    const { port } = await serve(() => ({ status: 200, headers, body }));
    const answer = await converse(port, "GET / HTTP/1.1", "Host: here", "Connection: close", "", "");
    const lengths = answer.split("\r\n").filter((line) => /^(content-length|transfer-encoding)/i.test(line));
    expect([lengths, bodyOf(answer)]).toEqual([[`content-length: ${body.length}`], body]);
  });

  it("of 204 has neither body nor length", async () => {
    const { port } = await serve(() => ({ status: 204, headers: {}, body: "" }));
    const answer = await converse(port, "DELETE / HTTP/1.1", "Host: here", "Connection: close", "", "");
    expect(answer).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(answer).not.toMatch(/content-length|transfer-encoding/i);
    expect(bodyOf(answer)).toBe("");
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
  ] satisfies [string, Handler][])("comes from onError where the Handler %s", async (_, handler) => {
    const { url, port } = await serve(handler, {
      onError: (error, request) => text(500, `${String(error)} at ${request.url}`),
    });
    const want = { status: 500, body: `Error: broken at http://127.0.0.1:${port}/x` };
    expect(await send(`${url}/x`)).toMatchObject(want);
  });

  it.each([
    ["comes at once", (answer: HttpResponse) => answer],
    ["comes later", (answer: HttpResponse) => Promise.resolve(answer)],
  ])("that cannot be sent and %s gives way to one whose status has its own words", async (_, given) => {
    const { port } = await serve(() => given({ status: 200, headers: { "x-name": "a\nb" }, body: "" }));
    const answer = await converse(port, "GET / HTTP/1.1", "Host: here", "Connection: close", "", "");
    expect(answer).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\n/);
  });
});

describe("a body", () => {
  it.each([
    [200, 8, 8],
    [413, 9, 8],
    [200, 65_536, undefined],
    [413, 65_537, undefined],
  ])("is answered with %i where it has %i bytes and the limit is %s", async (want, size, limit) => {
    const { url } = await serve(() => text(200, ""), limit === undefined ? {} : { maxBodyBytes: limit });
    expect((await send(url, { method: "POST" }, "x".repeat(size))).status).toBe(want);
  });

  it("that is far too large is read to its end, so that the client gets the answer", async () => {
    const asked: HttpRequest[] = [];
    const { url } = await serve(() => text(200, ""), {
      onTooLarge: (request) => {
        asked.push(request);
        return text(413, "too large");
      },
    });
    const answer = await send(`${url}/big`, { method: "POST" }, Buffer.alloc(8 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 413, body: "too large" });
    expect(asked.map(({ url, body }) => ({ url, body }))).toEqual([{ url: `${url}/big`, body: "" }]);
  });

  it("that is larger than anybody waits for is answered before its end", async () => {
    const { url } = await serve(() => text(200, ""), { onTooLarge: () => text(413, "too large") });
    const answer = await send(url, { method: "POST" }, Buffer.alloc(17 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 413, body: "too large", headers: { connection: "close" } });
  });

  it("without end is answered, and then has its connection cut", async () => {
    const { port } = await serve(() => text(200, ""), { onTooLarge: () => text(413, "too large") });
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => undefined); // it is cut off while it writes
    let answer = "";
    socket.setEncoding("latin1").on("data", (piece: string) => {
      answer += piece;
    });
    socket.write("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n");
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const more = (): void => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on("drain", more);
    more();
    await new Promise<void>((resolve) => socket.on("close", () => resolve()));
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*\r\n\r\ntoo large$/s);
  });

  it("that its client gives up on does no harm", async () => {
    const { url, port } = await serve(echoUrl);
    await new Promise<void>((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => {
        socket.write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf", () =>
          socket.resetAndDestroy(),
        );
      });
      socket.on("close", () => resolve());
    });
    expect((await send(url)).status).toBe(200);
  });
});

describe("what comes together", () => {
  it("is answered while a test of the client keeps the clock", async () => {
    const { url } = await serve(echoUrl);
    vi.useFakeTimers({ toFake: ["setImmediate", "setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    expect((await send(`${url}/a`)).body).toBe(`${url}/a`);
  });

  it("is not waited for at the end, though a test of the client keeps the clock", async () => {
    let arrived = (): void => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { url, close } = await serve(() => {
      arrived();
      return new Promise(() => undefined);
    });
    const failed = expect(send(url)).rejects.toMatchObject({ code: "ECONNRESET" });
    await asked;
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await expect(close()).resolves.toBeUndefined();
    await failed;
  }, 4000);

  it("is answered though one of the answers cannot be sent", async () => {
    const { url, port } = await serve(({ url: asked }) => ({
      ...text(200, "good"),
      headers: asked.endsWith("/bad") ? { "x-name": "😀" } : {},
    }));
    const both = "GET /bad HTTP/1.1\r\nHost: here\r\n\r\nGET /good HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    const answers = await converse(port, both);
    expect(answers).toMatch(/^HTTP\/1\.1 500 .*ERR_INVALID_CHAR.*HTTP\/1\.1 200 .*good$/s);
    expect((await send(`${url}/good`)).body).toBe("good");
  });

  it("gets no 400 in place of the answer to a request that was whole", async () => {
    const { port } = await serve(() => text(201, "made"));
    const answer = await new Promise<string>((resolve) => {
      let read = "";
      const socket = net.connect(port, "127.0.0.1", () => {
        socket.write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 8\r\n\r\nhalf", () =>
          socket.write("halfGET / HTTP/1.1\r\nHost: here\r\n\r\nGARBAGE\r\n\r\n"),
        );
      });
      socket.setEncoding("latin1").on("data", (piece: string) => {
        read += piece;
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(read));
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 400/);
  });

  it("gets none either while its own answer is still to come", async () => {
    const { port } = await serve(() => new Promise(() => undefined));
    expect(await converse(port, "GET / HTTP/1.1", "Host: here", "", "GARBAGE", "", "")).toBe("");
  });
});
