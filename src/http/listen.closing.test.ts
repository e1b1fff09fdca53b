/** The port that is listened on, from its opening to its end, and answers that go on in between. */
import http from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { echoUrl, send, serve, text } from "../testing/serve.js";
import type { Handler, StreamedResponse } from "./handler.js";
import { listen } from "./listen.js";

/** The second that closing lasts at most is by the clock that these tests keep. */
vi.mock("./later.js", async (original) => ({
  ...(await original<typeof import("./later.js")>()),
  wait: (then: () => void, milliseconds: number) => setTimeout(then, milliseconds),
  notWait: (timer: NodeJS.Timeout) => clearTimeout(timer),
}));

describe("a port", () => {
  const options = { onTooLarge: echoUrl, onError: () => text(500, "") };

  it("is a free one where none is asked for, and stands in the URL", async () => {
    const { url, port } = await serve(echoUrl);
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it("stands behind an address of version 6 in brackets", async () => {
    const { url, port } = await serve(echoUrl, { host: "::1" });
    expect(url).toBe(`http://[::1]:${port}`);
    expect((await send(`${url}/a`)).body).toBe(`http://[::1]:${port}/a`);
  });

  it("that is in use cannot be had", async () => {
    const { port } = await serve(echoUrl);
    await expect(listen(echoUrl, { port, ...options })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("is free again once it is closed, however often", async () => {
    const first = await listen(echoUrl, options);
    await first.close();
    await first.close();
    const second = await serve(echoUrl, { port: first.port });
    expect((await send(second.url)).status).toBe(200);
  });
});

describe("closing", () => {
  /** A Handler that answers when it is told to. */
  function waiting(): { readonly handler: Handler; readonly asked: Promise<void>; readonly answer: () => void } {
    let answer = (): void => {};
    let arrived = (): void => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const handler: Handler = () =>
      new Promise((resolve) => {
        answer = () => resolve(text(200, "late"));
        arrived();
      });
    return { handler, asked, answer: () => answer() };
  }

  it("lets an answer that is under way finish", async () => {
    const { handler, asked, answer } = waiting();
    const { url, close } = await serve(handler);
    const sent = send(url);
    await asked;
    const closed = close();
    answer();
    expect((await sent).body).toBe("late");
    await closed;
  });

  it("ends after a second what is left", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { handler, asked } = waiting();
    const { url, close } = await serve(handler);
    const sent = send(url);
    const failed = expect(sent).rejects.toMatchObject({ code: "ECONNRESET" });
    await asked;
    const closed = close();
    vi.advanceTimersByTime(1000);
    await closed;
    await failed;
  });

  it("lets an answer be read to its end that is larger than what goes at once", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // so the second never passes
    onTestFinished(() => void vi.useRealTimers());
    const size = 20_000_000;
    const { url, close } = await serve(() => text(200, "a".repeat(size)));
    const answer = await new Promise<http.IncomingMessage>((resolve) => {
      http.get(url, { agent: false }, resolve);
    });
    const closed = close();
    let read = 0;
    for await (const piece of answer) read += piece.length;
    expect(read).toBe(size);
    await closed;
  });

  it("does not wait for a connection that is only kept since its answer has ended", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // so the second never passes
    onTestFinished(() => void vi.useRealTimers());
    const agent = new http.Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const { handler, asked, answer } = waiting();
    const { url, close } = await serve(handler);
    const sent = send(url, { agent });
    await asked;
    const closed = close();
    answer();
    expect((await sent).body).toBe("late");
    await expect(closed).resolves.toBeUndefined();
  }, 4000); // before Node itself would end it

  it("does not wait for connections that are only kept", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // so the second never passes
    onTestFinished(() => void vi.useRealTimers());
    const agent = new http.Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const { url, close } = await serve(echoUrl);
    await send(url, { agent });
    await expect(close()).resolves.toBeUndefined();
  });
});

describe("an answer that goes on", () => {
  const streamed = (pieces: AsyncIterable<string>): StreamedResponse => ({
    status: 200,
    headers: { "content-type": "text/plain" },
    body: "",
    pieces,
  });

  it("is sent piece by piece, as the pieces come", async () => {
    let more = (_: string): void => {};
    async function* pieces(): AsyncGenerator<string> {
      yield "first";
      yield await new Promise<string>((resolve) => {
        more = resolve;
      });
    }
    const { url } = await serve(() => streamed(pieces()));
    const body = (await fetch(url)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await body?.read())?.value).toBe("first");
    more("plätze");
    expect((await body?.read())?.value).toBe("plätze");
    expect((await body?.read())?.done).toBe(true);
  });

  it("is made no faster than it is read", async () => {
    const size = 256 * 1024;
    const count = 400;
    let [made, read, most] = [0, 0, 0];
    async function* pieces(): AsyncGenerator<string> {
      for (let piece = 0; piece < count; piece++) {
        made += size;
        most = Math.max(most, made - read);
        yield "x".repeat(size);
      }
    }
    const { url } = await serve(() => streamed(pieces()));
    await new Promise<void>((resolve) => {
      http.get(url, { agent: false }, async (answer) => {
        for await (const chunk of answer) read += chunk.length;
        resolve();
      });
    });
    expect(read).toBe(count * size);
    expect(most).toBeLessThan((count * size) / 4); // what the sockets on both sides hold
  });

  it("is made no longer than somebody listens", async () => {
    const ended = new Promise<void>((resolve) => {
      async function* pieces(): AsyncGenerator<string> {
        try {
          for (;;) yield "again ";
        } finally {
          resolve();
        }
      }
      void serve(() => streamed(pieces())).then(({ url }) => {
        const asked = http.get(url, { agent: false }, (answer) => answer.once("data", () => asked.destroy()));
        asked.on("error", () => undefined); // it is broken on purpose
      });
    });
    await expect(ended).resolves.toBeUndefined();
  });
});
