import dns from "node:dns";
import type net from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { serve, serveSocket, text } from "../testing/serve.js";
import { selfMade } from "./certificate.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import { remote } from "./remote.js";
import { TargetError } from "./target-error.js";

const get = (url: string): HttpRequest => ({ method: "GET", url, headers: {}, body: "" });

/** The message of the error that asking ends with, its changing port left out. */
async function complaint(asked: HttpResponse | Promise<HttpResponse>): Promise<string> {
  try {
    const { status } = await asked;
    return `no error, but ${status}`;
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return error.message.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:<port>");
  }
}

/** A port that answers every connection with these bytes once it is asked, and then ends it. */
function saying(...parts: readonly (string | Buffer)[]): Promise<number> {
  return serveSocket((socket) =>
    socket.once("data", () => {
      for (const part of parts) socket.write(part);
      socket.end();
    }),
  );
}

/** A response as bytes. */
function answerOf(body: Buffer, coding: string): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nContent-Encoding: ${coding}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

describe("what is sent", () => {
  it("is the request, with the length of its body in bytes", async () => {
    const requests: HttpRequest[] = [];
    const { url } = await serve((request) => {
      requests.push(request);
      return text(201, "made");
    });
    const headers = { "x-note": "kept" };
    const answer = await remote()({ method: "POST", url: `${url}/a?b=c`, headers, body: "é=1" });
    expect(answer).toMatchObject({ status: 201, body: "made", headers: { "content-type": "text/plain" } });
    const sent = {
      method: "POST",
      url: `${url}/a?b=c`,
      body: "é=1",
      headers: { "x-note": "kept", "content-length": "4" },
    };
    expect(requests).toMatchObject([sent]);
  });

  it("has no body where a recording does not say", async () => {
    const bodies: (string | null)[] = [];
    const { url } = await serve(({ body }) => {
      bodies.push(body);
      return text(200, "");
    });
    await remote()({ ...get(url), body: null });
    expect(bodies).toEqual([""]);
  });

  it("goes over one connection after another request", async () => {
    const ports = new Set<number | undefined>();
    const port = await serveSocket((socket) => {
      ports.add(socket.remotePort);
      socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    });
    const ask = remote();
    await ask(get(`http://127.0.0.1:${port}/1`));
    await ask(get(`http://127.0.0.1:${port}/2`));
    expect(ports.size).toBe(1);
  });
});

describe("what is answered", () => {
  it("is taken as it is where it leads elsewhere", async () => {
    const { url } = await serve(() => ({ status: 302, headers: { location: "/there" }, body: "" }));
    expect(await remote()(get(url))).toMatchObject({ status: 302, headers: { location: "/there" }, body: "" });
  });

  it("has each header once, those that came several times joined", async () => {
    const port = await saying(
      "HTTP/1.1 204 No Content\r\nVary: a\r\nSet-Cookie: b\r\nVary: c\r\nSet-Cookie: d\r\n\r\n",
    );
    const { headers } = await remote()(get(`http://127.0.0.1:${port}`));
    expect(headers).toEqual({ vary: "a, c", "set-cookie": "b, d" });
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["GZIP", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["identity", (body: Buffer): Buffer => body],
  ])("is decompressed from %s", async (coding, compress) => {
    const port = await saying(answerOf(compress(Buffer.from('{"é":1}')), coding));
    expect((await remote()(get(`http://127.0.0.1:${port}`))).body).toBe('{"é":1}');
  });

  it("is decompressed where it may have any length", async () => {
    const port = await saying(answerOf(gzipSync("{}"), "gzip"));
    const all = remote({ maxAnswerBytes: Number.POSITIVE_INFINITY });
    expect((await all(get(`http://127.0.0.1:${port}`))).body).toBe("{}");
  });

  it.each(["gzip", "deflate", "br"])("is empty where it says %s and has no body", async (coding) => {
    const port = await saying(answerOf(Buffer.alloc(0), coding));
    expect((await remote()(get(`http://127.0.0.1:${port}`))).body).toBe("");
  });
});

describe("the error", () => {
  it.each([
    ["says gzip and is not", answerOf(Buffer.from("{}"), "gzip"), "sent a body that is not gzip, as it says"],
    ["says br and is gzip", answerOf(gzipSync("{}"), "br"), "sent a body that is not br, as it says"],
    [
      "is cut off within its compression",
      answerOf(gzipSync("{}").subarray(0, 12), "gzip"),
      "sent a body that is not gzip, as it says",
    ],
    [
      "ends in its body",
      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
      "closed the connection before its answer was whole",
    ],
    ["ends in its headers", "HTTP/1.1 200 OK\r\nContent-", "closed the connection before its answer was whole"],
    ["is empty", "", "closed the connection before its answer was whole"],
  ])("of an answer that %s", async (_, bytes, want) => {
    const port = await saying(bytes);
    const message = await complaint(remote()(get(`http://127.0.0.1:${port}/path?secret=1`)));
    expect(message).toBe(`http://127.0.0.1:<port> ${want} (GET /path)`);
  });

  it("of an answer that is not HTTP, with what Node has to say of it", async () => {
    const port = await saying("SSH-2.0-OpenSSH_9.2\r\n");
    const message = await complaint(remote()(get(`http://127.0.0.1:${port}`)));
    expect(message).toMatch(/^http:\/\/127\.0\.0\.1:<port> did not answer as HTTP: Parse Error: Expected HTTP\//);
  });

  it("of a port where nothing listens", async () => {
    const { port, close } = await serve(() => text(200, ""));
    await close();
    expect(await complaint(remote()(get(`http://127.0.0.1:${port}`)))).toBe(
      "http://127.0.0.1:<port> refused the connection; is the service running, and is this its port? (GET /)",
    );
  });

  it("of a name with several addresses where nothing listens", async () => {
    const { port, close } = await serve(() => text(200, ""));
    await close();
    expect(await complaint(remote()(get(`http://localhost:${port}`)))).toBe(
      `http://localhost:${port} refused the connection; is the service running, and is this its port? (GET /)`,
    );
  });

  /** What is said of a connection that ends with this error of Node. */
  async function complaintOf(error: Error & { readonly code: string }): Promise<string> {
    const failing = (_host: string, _options: unknown, done: (error: Error) => void): void => done(error);
    // the overloads of dns.lookup differ in their callbacks alone, and this one is what node:net calls
    const lookup = vi.spyOn(dns, "lookup").mockImplementation(failing as typeof dns.lookup);
    onTestFinished(() => lookup.mockRestore());
    return complaint(remote()(get("https://sync.invalid/v1")));
  }

  it.each([
    ["ENOTFOUND", "is no known host; is the name right?"],
    ["EAI_AGAIN", "could not be looked up; is there a network?"],
  ])("of a name whose look-up ends with %s", async (code, want) => {
    const message = await complaintOf(Object.assign(new Error(code), { code }));
    expect(message).toBe(`https://sync.invalid ${want} (GET /v1)`);
  });

  it("of a certificate that signs itself", async () => {
    const { port } = await serve(() => text(200, ""), { tls: selfMade(["localhost"]) });
    expect(await complaint(remote()(get(`https://127.0.0.1:${port}`)))).toBe(
      "https://127.0.0.1:<port> has a self-signed certificate; set NODE_EXTRA_CA_CERTS to trust it (GET /)",
    );
  });

  it.each(["SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"])(
    "of a certificate of a company's own authority, which is %s",
    async (code) => {
      const message = await complaintOf(Object.assign(new Error("unable to verify"), { code }));
      expect(message).toBe(
        "https://sync.invalid has a certificate of an unknown authority; set NODE_EXTRA_CA_CERTS to that of the authority to trust it (GET /v1)",
      );
    },
  );

  it("of a certificate that is not good, with why", async () => {
    const error = Object.assign(new Error("certificate has expired"), { code: "CERT_HAS_EXPIRED" });
    expect(await complaintOf(error)).toBe(
      "https://sync.invalid has a certificate that is not trusted: certificate has expired (GET /v1)",
    );
  });

  it("of HTTPS where HTTP is spoken", async () => {
    const { port } = await serve(() => text(200, ""));
    expect(await complaint(remote()(get(`https://127.0.0.1:${port}`)))).toBe(
      "https://127.0.0.1:<port> does not speak TLS there; should the URL begin with http://? (GET /)",
    );
  });

  it("of a URL that is not of HTTP", async () => {
    expect(await complaint(remote()(get("ftp://sync.invalid/v1")))).toBe(
      "ftp:// is not the URL of a service; it must begin with http:// or https://",
    );
  });

  it("of an answer without end", async () => {
    const { port } = await serve(() => text(200, "x".repeat(100_000)));
    const message = await complaint(remote({ maxAnswerBytes: 99_999 })(get(`http://127.0.0.1:${port}`)));
    expect(message).toBe("http://127.0.0.1:<port> sent more than 99999 bytes in one answer (GET /)");
  });

  it("of an answer that would be too long once it is unpacked", async () => {
    const port = await saying(answerOf(gzipSync("x".repeat(100_000)), "gzip"));
    const message = await complaint(remote({ maxAnswerBytes: 99_999 })(get(`http://127.0.0.1:${port}`)));
    expect(message).toBe("http://127.0.0.1:<port> sent more than 99999 bytes in one answer (GET /)");
  });

  it("keeps to itself the credentials of a URL", async () => {
    const port = await saying("");
    const message = await complaint(remote()(get(`http://user:secret@127.0.0.1:${port}/`)));
    expect(message).toBe("http://127.0.0.1:<port> closed the connection before its answer was whole (GET /)");
  });
});

describe("a server that closes each connection and does not say so", () => {
  /** Answers one request, and then ends the connection. */
  const oneEach = () =>
    serveSocket((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    });

  it("answers every request, those that must not be sent twice among them", async () => {
    const port = await oneEach();
    const ask = remote();
    const methods = ["GET", "POST", "GET", "DELETE", "POST", "POST", "GET"];
    for (const method of methods) {
      const { status } = await ask({ ...get(`http://127.0.0.1:${port}/`), method });
      expect(status).toBe(200);
    }
  });

  it("is sent nothing twice that must not be", async () => {
    const asked: string[] = [];
    const port = await serveSocket((socket) => {
      socket.on("data", (chunk) => {
        const [line = ""] = chunk.toString().split(" ", 1);
        asked.push(line);
        if (asked.filter((each) => each === line).length > 1) socket.destroy();
        else socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
      });
    });
    const ask = remote();
    const url = `http://127.0.0.1:${port}/`;
    await ask({ ...get(url), method: "OPTIONS" });
    await ask({ ...get(url), method: "GET" }); // shows that connections are kept
    await ask({ ...get(url), method: "POST" });
    await expect(ask({ ...get(url), method: "POST" })).rejects.toThrow("closed the connection");
    expect(asked.filter((each) => each === "POST")).toHaveLength(2);
  });
});

describe("an answer that takes too long", () => {
  /** A port that says this once it is asked, and then nothing more; `asked` is when it was. */
  async function stalling(first: string): Promise<{ readonly port: number; readonly asked: Promise<net.Socket> }> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    let arrived = (_: net.Socket): void => {};
    const asked = new Promise<net.Socket>((resolve) => {
      arrived = resolve;
    });
    const port = await serveSocket((socket) => {
      socket.once("data", () => socket.write(first, () => arrived(socket)));
    });
    return { port, asked };
  }

  it.each([
    ["that does not come", ""],
    ["that stops in its headers", "HTTP/1.1 200 OK\r\nContent-"],
    ["that stops in its body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"],
  ])("%s is given up after the time that was set", async (_, first) => {
    const { port, asked } = await stalling(first);
    const message = complaint(remote({ timeoutMs: 300 })(get(`http://127.0.0.1:${port}`)));
    await asked;
    vi.advanceTimersByTime(300);
    expect(await message).toBe("http://127.0.0.1:<port> did not answer within its timeout, 300 ms (GET /)");
  });

  it("is waited for ten seconds where no time was set, and no less", async () => {
    const { port, asked } = await stalling("");
    const answer = remote()(get(`http://127.0.0.1:${port}`));
    const socket = await asked;
    vi.advanceTimersByTime(9_999);
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    expect((await answer).status).toBe(200);

    const message = complaint(remote()(get(`http://127.0.0.1:${port}`)));
    vi.advanceTimersByTime(10_000);
    expect(await message).toBe("http://127.0.0.1:<port> did not answer within its timeout, 10000 ms (GET /)");
  });

  it("is not counted against the next", async () => {
    const { url } = await serve(() => text(200, ""));
    // Timers of others, such as mocks of other tests in this process, may begin meanwhile: its own is known by its length.
    const begun = vi.spyOn(globalThis, "setTimeout");
    const ended = vi.spyOn(globalThis, "clearTimeout");
    onTestFinished(() => {
      begun.mockRestore();
      ended.mockRestore();
    });
    await remote({ timeoutMs: 12_345 })(get(url));
    const own = begun.mock.results[begun.mock.calls.findIndex(([, ms]) => ms === 12_345)]?.value;
    expect(own).toBeDefined();
    expect(ended).toHaveBeenCalledWith(own);
  });
});
