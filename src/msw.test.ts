/** The mock behind Mock Service Worker, in Node. In a browser: msw.browser.test.ts. */
import { getResponse } from "msw";
import { setupServer } from "msw/node";
import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { handlersOf, inProcessMock } from "./msw.js";

const mock = inProcessMock();
const server = setupServer(...handlersOf(mock));
beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
beforeEach(() => mock.reset());
afterAll(() => server.close());

const maps = twilio(`AC${"a".repeat(32)}`, "any token").sync.v1.services(mock.service).syncMaps;

describe("Mock Service Worker in Node", () => {
  it("lets the mock answer Twilio's client under Twilio's own URL", async () => {
    const made = await maps.create({ uniqueName: "users", ttl: 60 });
    expect(made.url).toBe(`https://sync.twilio.com/v1/Services/${mock.service}/Maps/${made.sid}`);
    await expect(maps.create({ uniqueName: "users" })).rejects.toMatchObject({ status: 409, code: 54301 });
    expect(await maps("users").remove()).toBe(true);
    await expect(maps("users").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it("follows the pages of the mock", async () => {
    for (let count = 0; count < 5; count++) await maps.create();
    expect(await maps.list({ pageSize: 2 })).toHaveLength(5);
  });

  it("serves what is around Maps as well", async () => {
    await maps.create({ uniqueName: "users" });
    const { syncMapItems: items, syncMapPermissions: permissions } = maps("users");
    expect((await items.create({ key: "ada", data: { n: 1 } })).url).toMatch(
      /^https:\/\/sync\.twilio\.com\/.*\/Items\/ada$/,
    );
    await expect(items("ada").update({ data: {}, ifMatch: "7" })).rejects.toMatchObject({ status: 412, code: 54205 });
    expect(await permissions("ada").update({ read: true, write: false, manage: false })).toMatchObject({ read: true });
  });

  it("lets a connection fail that the mock drops", async () => {
    mock.setFaults({ drop: 1 });
    await expect(fetch(`https://sync.twilio.com/v1/Services/${mock.service}/Maps`)).rejects.toThrow(TypeError);
    mock.setFaults({});
  });

  it("is shown no error where a request is aborted, which it would print", async () => {
    const slow = inProcessMock({ faults: { latency: 60_000 } });
    const controller = new AbortController();
    const { signal } = controller;
    const answer = getResponse([...handlersOf(slow)], new Request("https://sync.twilio.com/v1/Services", { signal }));
    controller.abort();
    await expect(answer).resolves.toMatchObject({ type: "error" });
    await slow.close();
  });

  it("knows no other option than the base URL", () => {
    const misspelt: object = { baseURL: "https://sync.example.com" };
    expect(() => handlersOf(mock, misspelt)).toThrow(new TypeError("handlersOf has no option baseURL; it has baseUrl"));
  });

  it.each([undefined, {}, Promise.resolve(mock)])("takes no %s for a mock", (of) => {
    const message = "handlersOf takes a mock, as inProcessMock() makes one";
    expect(() => Reflect.apply(handlersOf, undefined, [of])).toThrow(new TypeError(message));
  });

  it.each(["example.com", "/sync", "https://example.com/sync", "ftp://example.com"])(
    "takes no %s for a base URL, which would never be asked for",
    (baseUrl) => {
      const message = "baseUrl of handlersOf is a URL without a path, such as https://sync.twilio.com";
      expect(() => handlersOf(mock, { baseUrl })).toThrow(new TypeError(message));
    },
  );

  it("stands in for another base URL where it is told to", async () => {
    const other = inProcessMock();
    server.use(...handlersOf(other, { baseUrl: "https://sync.example.com/" }));
    const answer = await fetch(`https://sync.example.com/v1/Services/${other.service}/Maps`, { method: "POST" });
    expect(answer.status).toBe(201);
    expect(other.state().maps).toHaveLength(1);
  });
});
