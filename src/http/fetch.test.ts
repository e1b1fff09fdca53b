import { describe, expect, it } from "vitest";
import { text } from "../testing/serve.js";
import type { HttpRequest, HttpResponse } from "./exchange.js";
import { fetching } from "./fetch.js";
import { ConnectionDropped } from "./handler.js";

const tooLarge = () => text(413, "too large");

/** The Response to a Request, with what the Handler was asked. */
async function fetched(request: Request, answer: HttpResponse = text(200, "é")) {
  const asked: HttpRequest[] = [];
  const response = await fetching((it) => {
    asked.push(it);
    return answer;
  }, tooLarge)(request);
  return { asked, response };
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

  it.each([
    ["a text", "https://here.example/a"],
    ["a URL", new URL("https://here.example/a")],
    ["a Request that is changed", new Request("https://here.example/a")],
  ])("takes %s and what else fetch does", async (_, input) => {
    const echo = fetching(({ method, url, body }) => text(200, `${method} ${url} ${body}`), tooLarge);
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

  it("gives a slow body whole", async () => {
    const { response } = await fetched(new Request("https://here.example/"), {
      ...text(200, "é".repeat(100)),
      bytesPerSecond: 2000,
    });
    expect(await response.text()).toBe("é".repeat(100));
  });

  it("fails as fetch does where the connection is dropped, and as the Handler does otherwise", async () => {
    const failing = (error: Error) =>
      fetching(() => {
        throw error;
      }, tooLarge)(new Request("https://here.example/"));
    await expect(failing(new ConnectionDropped())).rejects.toThrow(new TypeError("Failed to fetch"));
    await expect(failing(new Error("broken"))).rejects.toThrow("broken");
  });
});
