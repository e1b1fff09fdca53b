/** Who may use the mock's own routes, under /_mock. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { basic } from "../drive/target.js";
import { maps, startMock } from "../testing/mock.js";
import type { CreateMockOptions } from "./create-mock.js";
import { inProcessMock } from "./in-process.js";

const other = `AC${"b".repeat(32)}`;

describe("credentials that are not good", () => {
  const wrong = basic(other, "wrong");

  it.each([true, { accounts: { [other]: "token" } }] as const)("steer nobody's world: of %j", async (auth) => {
    const { url } = await startMock({ auth, fixtures: { maps: [{ unique_name: "n" }] } });
    const sent = auth === true ? basic("nobody", "wrong") : wrong;
    const { status, headers, body } = await request(url).delete("/_mock/state").set(sent);
    expect([status, headers["www-authenticate"]]).toEqual([401, 'Basic realm="Twilio API"']);
    expect(body.message).toContain("/_mock knows no such credentials");
    expect((await request(url).get("/_mock/health")).body.maps).toBe(1);
  });

  it("are not asked for where an Account is named, or a token is", async () => {
    const auth = { accounts: { [other]: "token" } };
    const { url } = await startMock({ auth });
    expect((await request(url).post(`/_mock/reset?account=${other}`).set(wrong)).status).toBe(204);
    const guarded = await startMock({ auth, admin: { token: "secret" } });
    const reset = request(guarded.url).post("/_mock/reset");
    expect((await reset.set({ authorization: "Bearer secret" })).status).toBe(204);
  });
});

describe("a token", () => {
  it("must come with every request, if there is one", async () => {
    const { url } = await startMock({ admin: { token: "t0ken" } });
    for (const header of [undefined, "Bearer wrong", "t0ken"]) {
      const asked = request(url).post("/_mock/reset");
      expect((await (header ? asked.set("Authorization", header) : asked)).status).toBe(401);
    }
    expect((await request(url).post("/_mock/reset").set("Authorization", "Bearer t0ken")).status).toBe(204);
    expect((await request(url).get(maps)).status).toBe(200);
  });
});

describe("a page in a browser", () => {
  const from =
    (headers: Readonly<Record<string, string>>, options = {}) =>
    async (path: string, method = "get") => {
      const { url } = await startMock(options);
      const own = url.slice("http://".length);
      const sent = Object.entries(headers).map(([name, value]) => [name, value.replace("OWN", own)] as const);
      return request(url)[method as "get" | "post" | "options"](path).set(Object.fromEntries(sent)); // one of these three
    };

  it.each([
    ["its own", 200, { Origin: "http://OWN", "Sec-Fetch-Site": "same-origin" }],
    ["that somebody typed in", 200, { "Sec-Fetch-Site": "none" }],
    ["another", 403, { Origin: "https://evil.example" }],
    ["another without CORS", 403, { "Sec-Fetch-Site": "cross-site" }],
    ["of the same site", 403, { Origin: "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site" }],
    ["of no origin", 403, { Origin: "null" }],
    ["that calls it by a name of its own", 403, { Host: "evil.example", "Sec-Fetch-Site": "same-origin" }],
    ["that calls it by such a name and says so", 403, { Host: "evil.example", Origin: "http://evil.example" }],
  ])("%s gets %i", async (_, want, headers) => {
    const answer = await from(headers)("/_mock/state");
    expect(answer.status).toBe(want);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("of another origin gets no leave in advance, and changes nothing", async () => {
    const headers = { Origin: "https://evil.example", "Access-Control-Request-Method": "PUT" };
    const answer = await from(headers)("/_mock/state", "options");
    expect([answer.status, answer.headers["access-control-allow-methods"]]).toEqual([403, undefined]);
    expect((await from({ Origin: "https://evil.example" })("/_mock/reset", "post")).status).toBe(403);
  });

  it("of an origin that was named may do all", async () => {
    const options = { admin: { origins: ["https://app.example"] } };
    const headers = { Origin: "https://app.example" };
    for (const [method, path, want] of [
      ["options", "/_mock/state", 204],
      ["get", "/_mock/state", 200],
      ["post", "/_mock/reset", 204],
    ] as const) {
      const answer = await from(headers, options)(path, method);
      expect([answer.status, answer.headers["access-control-allow-origin"]]).toEqual([want, "https://app.example"]);
    }
  });

  it("may call it by a host that was named", async () => {
    const headers = { Host: "mock.example", "Sec-Fetch-Site": "same-origin" };
    expect((await from(headers, { admin: { hosts: ["mock.example"] } })("/_mock/state")).status).toBe(200);
  });
});

describe("whoever calls by a host", () => {
  const statusBy = async (host: string, options: CreateMockOptions = {}, path = "/_mock/state"): Promise<number> => {
    const { url } = await startMock(options);
    return (await request(url).get(path).set("Host", host)).status;
  };
  const publicUrl = "https://Sync.example/gateway";

  it.each<[number, string, CreateMockOptions]>([
    [403, "evil.example", {}],
    [403, "evil.example:4010", {}],
    [403, "127.0.0.1.evil.example", {}],
    [403, "evil.example", { publicUrl }],
    [200, "sync.example:8443", { publicUrl }],
    [200, "mock.example", { admin: { hosts: ["Mock.Example"] } }],
    [200, "localhost:4010", {}],
    [200, "127.0.0.1", {}],
    [200, "[::1]:4010", {}],
    [200, "192.0.2.7:4010", {}], // of the machine before it, whose port leads here
  ])("gets %i by %s: %j", async (want, host, options) => {
    expect(await statusBy(host, options)).toBe(want);
  });

  it("needs none that is the mock's own where a token is asked for, or for what is not under /_mock", async () => {
    expect(await statusBy("evil.example", { admin: { token: "hush" } })).toBe(401);
    expect(await statusBy("evil.example", {}, maps)).toBe(200);
  });

  it("changes nothing by one that is not", async () => {
    const mock = await startMock({ fixtures: { maps: [{}] } });
    const answer = await request(mock.url).delete("/_mock/state").set("Host", "evil.example");
    expect([answer.status, mock.state().maps?.length]).toEqual([403, 1]);
  });

  it("is not asked for it within this process, where the service's own may be called", async () => {
    const { handler } = inProcessMock();
    const headers = { host: "sync.twilio.com" };
    const health = { method: "GET", url: "https://sync.twilio.com/_mock/health", headers, body: "" };
    expect((await handler(health)).status).toBe(200);
    const page = { ...health, headers: { ...headers, "sec-fetch-site": "same-origin" } };
    expect((await handler(page)).status).toBe(403);
  });
});
