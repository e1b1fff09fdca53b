/** What a test puts around a mock, and what comes of its faults. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { HttpResponse } from "../http/exchange.js";
import { ConnectionDropped, type Handler } from "../http/handler.js";
import { started } from "../testing/in-process.js";
import { maps } from "../testing/mock.js";
import { elsewhere } from "../testing/realm.js";

describe("a wrap that fails", () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  afterEach(() => told.mockClear());
  const broken = new Error("no such row");
  const request = { method: "GET", url: `http://here${maps}`, headers: {}, body: "" };

  it.each<[string, Handler]>([
    ["at once", () => raise(broken)],
    ["later", () => Promise.reject(broken)],
  ])("%s is told to the client, the journal and the console", async (_, throwing) => {
    const mock = started({ wrap: () => throwing, judge: () => () => raise(new Error("no rule is about this")) });
    const { status, body } = await mock.handler(request);
    expect([status, JSON.parse(body ?? "")]).toMatchObject([
      500,
      { status: 500, message: "what the option wrap of this mock made threw: no such row" },
    ]);
    expect(mock.journal).toMatchObject([{ exchange: { response: { status: 500, body } }, remarks: [] }]);
    expect(told.mock.lastCall).toEqual(["sync-maps: what the option wrap of this mock made threw:", broken]);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "there is none; is a return missing?"],
    ["null", null, "it is no object with status, headers and body"],
    ["a text", "hello", "it is no object with status, headers and body"],
    ["a Response", new Response("hello"), "it is a Response of fetch, in place of an object with status,"],
    ["no status", { headers: {}, body: "" }, "its status is no whole number from 100 to 999"],
    ["no headers", { status: 200, body: "" }, "its headers are not an object with a text for each name, as"],
    ["Headers", { status: 200, headers: new Headers(), body: "" }, "its headers are not an object with a text for"],
    ["no body", { status: 200, headers: {} }, "its body is no text; an empty one stands for none"],
    ["an object for a body", { status: 200, headers: {}, body: { maps: [] } }, "its body is no text;"],
  ])("as it answers with %s is told what is wrong, and leaves the journal readable", async (_, given, fault) => {
    const message = `what the option wrap of this mock made gave no answer: ${fault}`;
    for (const answer of [given, Promise.resolve(given)]) {
      told.mockClear();
      const mock = started({ wrap: () => () => answer as HttpResponse }); // as plain JavaScript may
      const { status, body } = await mock.handler(request);
      expect([status, JSON.parse(body ?? "").message]).toEqual([500, expect.stringContaining(message)]);
      expect(mock.journal).toMatchObject([{ exchange: { response: { status: 500, body } }, remarks: [] }]);
      expect(told.mock.calls).toEqual([[expect.stringContaining(message)]]);
    }
  });

  it("may promise its answer as another realm does: under Jest, whatever fetch promises is such", async () => {
    const answer = { status: 299, headers: {}, body: "" };
    const promised = elsewhere("Promise.resolve(value)", answer) as Promise<HttpResponse>; // it has all that one has
    const mock = started({ wrap: () => () => promised });
    expect(await mock.handler(request)).toEqual(answer);
    expect(mock.journal).toMatchObject([{ exchange: { response: answer } }]);
    expect(told).not.toHaveBeenCalled();
  });

  it("is refused at once where what it gives is no handler", () => {
    const forgotten = (() => undefined) as unknown as () => Handler; // as plain JavaScript may
    expect(() => started({ wrap: forgotten })).toThrow(
      new TypeError("the option wrap of a mock gives what is no handler; is a return missing?"),
    );
  });

  it("is no error where it drops the connection", () => {
    const mock = started({ wrap: () => () => raise(new ConnectionDropped()) });
    expect(() => mock.handler(request)).toThrow(ConnectionDropped);
    expect(told).not.toHaveBeenCalled();
  });
});

it("what is no request is told what is wrong with it, and does not come into the journal", () => {
  const mock = started();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  expect(() => mock.handler({ method: "POST", url: `http://here${maps}`, headers, body: "UniqueName=n" })).toThrow(
    new TypeError(
      "headers of a request to the handler of a mock is an object with a text for each name, in lower case, as Object.fromEntries makes of Headers",
    ),
  );
  expect(mock.journal).toEqual([]);
});

function raise(error: Error): never {
  throw error;
}
