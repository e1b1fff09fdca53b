import { describe, expect, it, vi } from "vitest";
import { text } from "../testing/serve.js";
import type { HttpRequest } from "./exchange.js";
import { answering, checked } from "./plain.js";

const request: HttpRequest = { method: "POST", url: "http://here.example/", headers: { accept: "*/*" }, body: "a=b" };

describe("a Handler that checks what it is asked", () => {
  const handler = vi.fn(() => text(200, ""));
  const ask = checked("a request", handler);
  const headers = "is an object with a text for each name, in lower case, as Object.fromEntries makes of Headers";

  it.each([request, { ...request, body: null }, { ...request, headers: {}, body: "" }])("is asked %j", (asked) => {
    expect(ask(asked)).toEqual(text(200, ""));
    expect(handler).toHaveBeenLastCalledWith(asked);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "a request takes an object with method, url, headers, body; method and url and headers and"],
    ["no method", { ...request, method: undefined }, "method of a request is a text"],
    ["a path", { ...request, url: "/v1" }, "url of a request is an absolute URL as a text"],
    ["a URL object", { ...request, url: new URL(request.url) }, "url of a request is an absolute URL as a text"],
    ["no headers", { ...request, headers: undefined }, `headers of a request ${headers}`],
    ["capitals", { ...request, headers: { "Content-Type": "text/plain" } }, `headers of a request ${headers}`],
    ["Headers", { ...request, headers: new Headers() }, `headers of a request ${headers}`],
    ["a list of values", { ...request, headers: { accept: ["a"] } }, `headers of a request ${headers}`],
    ["no body", { ...request, body: undefined }, "body of a request is a text, empty if there is none, or null"],
    ["a Buffer", { ...request, body: Buffer.from("a=b") }, "body of a request is a text, empty if there is none"],
    ["URLSearchParams", { ...request, body: new URLSearchParams() }, "body of a request is a text, empty if there is"],
  ])("refuses %s", (_, asked, message) => {
    handler.mockClear();
    expect(() => Reflect.apply(ask, undefined, [asked])).toThrow(message);
    expect(() => Reflect.apply(ask, undefined, [asked])).toThrow(TypeError);
    expect(handler).not.toHaveBeenCalled();
  });
});

describe("a Handler that checks what it answers", () => {
  it("gives an answer as it is", async () => {
    const answer = text(200, "é");
    expect(await answering("this", () => answer)(request)).toBe(answer);
  });

  it("says that there is none", async () => {
    const forgotten = answering("this", () => undefined as unknown as ReturnType<typeof text>); // as plain JavaScript may
    await expect(forgotten(request)).rejects.toThrow(
      new TypeError("this gave no answer: there is none; is a return missing?"),
    );
  });
});
