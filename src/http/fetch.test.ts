import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { serve, text } from "../testing/serve.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import { fetching } from "./fetch.js";
import { ConnectionDropped, type Handler } from "./handler.js";

const tooLarge = () => text(413, "too large");
const most = () => 65_536;

/** The Response to a Request, with what the Handler was asked. */
async function fetched(request: Request, answer: HttpResponse = text(200, "é")) {
  const asked: HttpRequest[] = [];
  const response = await fetching(
    (it) => {
      asked.push(it);
      return answer;
    },
    tooLarge,
    most,
  )(request);
  return { asked, response };
}

/** The same Request as one of another realm would be: with its members, but for others, and none that ours would know. */
function foreign(request: Request, others: object = {}): Request {
  return new Proxy(request, {
    get(_, name) {
      if (name in others) return Reflect.get(others, name);
      const value: unknown = Reflect.get(request, name);
      return typeof value === "function" ? value.bind(request) : value;
    },
    getPrototypeOf: () => null,
  });
}

const forEver = new Promise<never>(() => undefined);

/** What its iterator is told of its end, and as many pieces as are read. */
function endless() {
  const ended = vi.fn();
  const pieces: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => {
      let count = 0;
      return {
        next: () => (count++ === 0 ? Promise.resolve({ value: "a piece" }) : forEver),
        async return() {
          ended();
          return { done: true, value: undefined };
        },
      };
    },
  };
  return { pieces, ended };
}

describe("a Handler as a fetch function", () => {
  it("is asked what the Request asks", async () => {
    const request = new Request("https://here.example/a?b=c#d", {
      method: "POST",
      body: "é",
      headers: { "X-One": "1" },
    });
    const { asked } = await fetched(request);
    expect(asked).toEqual([
      {
        method: "POST",
        url: "https://here.example/a?b=c",
        headers: { "x-one": "1", "content-type": "text/plain;charset=UTF-8" },
        body: "é",
      },
    ]);
  });

  it("is asked with headers by lower-case name where those of a Request have other names, as happy-dom's have", async () => {
    const form = { method: "POST", body: new URLSearchParams("a=b") };
    const request = foreign(new Request("https://here.example/", form), {
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    });
    const { asked } = await fetched(request);
    expect(asked).toMatchObject([{ headers: { "content-type": "application/x-www-form-urlencoded" } }]);
  });

  it.each([
    ["a text", "https://here.example/a"],
    ["a URL", new URL("https://here.example/a")],
    ["a Request that is changed", new Request("https://here.example/a")],
    ["a Request of another realm that is changed", foreign(new Request("https://here.example/a"))],
  ])("takes %s and what else fetch does", async (_, input) => {
    const echo = fetching(({ method, url, body }) => text(200, `${method} ${url} ${body}`), tooLarge, most);
    expect(await (await echo(input, { method: "PUT", body: "é" })).text()).toBe("PUT https://here.example/a é");
  });

  it("gives its answer as a Response", async () => {
    const { response } = await fetched(new Request("https://here.example/"));
    expect(Object.fromEntries(response.headers)).toEqual({ "content-type": "text/plain", "content-length": "2" });
    expect([response.status, await response.text()]).toEqual([200, "é"]);
  });

  it.each([
    ["GET", 204],
    ["HEAD", 200],
  ])("gives no body to %s with %i", async (method, status) => {
    const { response } = await fetched(new Request("https://here.example/", { method }), text(status, ""));
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it.each([
    [200, "x".repeat(65_536)],
    [413, "x".repeat(65_537)],
    [413, "é".repeat(32_769)],
  ])("answers %i to a body of a size", async (want, body) => {
    const { response } = await fetched(new Request("https://here.example/", { method: "POST", body }));
    expect(response.status).toBe(want);
  });

  it.each([
    ["bytes that are no UTF-8", [0x61, 0x3d, 0xff, 0xc3]],
    ["gzip", [...gzipSync("a=b")]],
    ["a mark of the order of bytes", [0xef, 0xbb, 0xbf, 0x61]],
    ["UTF-8", [...new TextEncoder().encode("é🗺")]],
  ])("reads of %s what a port reads", async (_, bytes) => {
    const echo: Handler = ({ body }) => text(200, JSON.stringify(body));
    const { url } = await serve(echo);
    const sent = { method: "POST", body: new Uint8Array(bytes) };
    const read = await (await fetch(url, sent)).json();
    const fetched = fetching(echo, tooLarge, most);
    expect(await (await fetched(url, sent)).json()).toBe(read);
    expect(await (await fetched(foreign(new Request(url, sent)), {})).json()).toBe(read);
  });

  it("gives a slow body in pieces of a tenth of a second", async () => {
    const { response } = await fetched(new Request("https://here.example/"), {
      ...text(200, "é".repeat(100)),
      bytesPerSecond: 1010,
    });
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece);
    expect(pieces.map(({ length }) => length)).toEqual([101, 99]);
    expect(Buffer.concat(pieces).toString()).toBe("é".repeat(100));
  });

  it("fails as fetch does where the connection is dropped, and as the Handler does otherwise", async () => {
    const failing = (error: Error) =>
      fetching(
        () => {
          throw error;
        },
        tooLarge,
        most,
      )(new Request("https://here.example/"));
    await expect(failing(new ConnectionDropped())).rejects.toThrow(new TypeError("Failed to fetch"));
    await expect(failing(new Error("broken"))).rejects.toThrow("broken");
  });

  it("keeps of a Request of another realm what is not changed", async () => {
    const echo = fetching(
      ({ method, headers, body }) => text(200, JSON.stringify([method, headers, body])),
      tooLarge,
      most,
    );
    const request = new Request("https://here.example/", { method: "POST", body: "é", headers: { "x-one": "1" } });
    request.headers.delete("content-type");
    expect(await (await echo(foreign(request), {})).json()).toEqual(["POST", { "x-one": "1" }, "é"]);
    expect(await (await echo(foreign(request), { body: "b", headers: {} })).json()).toEqual([
      "POST",
      { "content-type": "text/plain;charset=UTF-8" },
      "b",
    ]);
  });

  it("asks how large a body may be by the path that it goes to", async () => {
    const asked = vi.fn(() => 3);
    const fetch = fetching(() => text(200, ""), tooLarge, asked);
    const { status } = await fetch("https://here.example/a/b?c=d#e", { method: "PUT", body: "abcd" });
    expect([status, asked.mock.calls]).toEqual([413, [["/a/b?c=d"]]]);
  });
});

describe("a signal", () => {
  const reason = new Error("no longer wanted");
  const here = "https://here.example/";

  it.each([
    ["beside a text", here, { signal: AbortSignal.abort(reason) }],
    ["of a Request", new Request(here, { signal: AbortSignal.abort(reason) }), undefined],
    ["of a Request of another realm", foreign(new Request(here, { signal: AbortSignal.abort(reason) })), undefined],
  ])("that has aborted keeps the Handler from being asked: one %s", async (_, input, init) => {
    const handler = vi.fn(() => text(200, ""));
    await expect(fetching(handler, tooLarge, most)(input, init)).rejects.toBe(reason);
    expect(handler).not.toHaveBeenCalled();
  });

  it("that is given beside a Request is meant in place of its own", async () => {
    const request = new Request(here, { signal: AbortSignal.abort(reason) });
    const { status } = await fetching(() => text(200, ""), tooLarge, most)(request, { signal: null });
    expect(status).toBe(200);
  });

  it("ends the wait for an answer", async () => {
    const controller = new AbortController();
    const answer = fetching(() => forEver, tooLarge, most)(here, { signal: controller.signal });
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it("ends a stream, and what its pieces come from", async () => {
    const controller = new AbortController();
    const { pieces, ended } = endless();
    const fetch = fetching(() => ({ ...text(200, ""), pieces }), tooLarge, most);
    const reader = (await fetch(here, { signal: controller.signal })).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("a piece");
    const next = reader?.read();
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(ended).toHaveBeenCalledOnce();
  });

  it("ends a slow body", async () => {
    const controller = new AbortController();
    const fetch = fetching(() => ({ ...text(200, "é".repeat(100)), bytesPerSecond: 100 }), tooLarge, most);
    const body = (await fetch(here, { signal: controller.signal })).text();
    controller.abort(reason);
    await expect(body).rejects.toBe(reason);
  });
});
