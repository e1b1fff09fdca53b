/** The mock's own routes, under /_mock. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { basic } from "../drive/target.js";
import { judging } from "../journal/judge.js";
import { maps, service, startMock } from "../testing/mock.js";
import type { CreateMockOptions } from "./create-mock.js";
import { inProcessMock } from "./in-process.js";

const other = `AC${"b".repeat(32)}`;

describe("/_mock/health", () => {
  it("reports that the mock is running and how many Maps it has", async () => {
    const { url } = await startMock({ fixtures: { maps: [{}, {}] } });
    const { status, body } = await request(url).get("/_mock/health");
    expect([status, body]).toEqual([200, { status: "ok", service, maps: 2, time: "2026-01-01T00:00:00.000Z" }]);
  });
});

describe("/_mock/health of a mock where Maps have expired", () => {
  const mapsAfterAMinute = async (readings: CreateMockOptions["readings"] = {}): Promise<unknown> => {
    const maps = [{}, { ttl: 30, items: [{ key: "k", data: 1 }] }, { ttl: 90 }];
    const { handler, advance } = inProcessMock({ readings, fixtures: { maps } });
    advance(60);
    const answer = await handler({ method: "GET", url: "http://here/_mock/health", headers: {}, body: "" });
    return JSON.parse(answer.body ?? "").maps;
  };

  it("does not count expired Maps that are hidden but not deleted yet", async () => {
    expect(await mapsAfterAMinute()).toBe(2);
  });

  it("counts expired Maps that are still visible", async () => {
    expect(await mapsAfterAMinute({ expiry: "lazy" })).toBe(3);
  });
});

describe("a query under /_mock", () => {
  it.each([
    ["GET", "state", "acount=AC1", 'knows no "acount" in its query; it knows account'],
    ["POST", "reset", "account=AC1&all", 'knows no "all" in its query; it knows account'],
    ["GET", "journal", "map=users", 'knows no "map" in its query; it knows account'],
    ["GET", "events", "maps=users", 'knows no "maps" in its query; it knows account, map, service, after'],
  ])("is refused if it has an unknown parameter: %s %s?%s", async (method, name, query, says) => {
    const { handler } = inProcessMock();
    const url = `http://here/_mock/${name}?${query}`;
    const { status, body } = await handler({ method, url, headers: {}, body: "" });
    expect([status, JSON.parse(body ?? "")]).toEqual([400, { message: `/_mock/${name} ${says}` }]);
  });

  it.each([
    ["journal", "account=AC12", "account is the SID of an Account, AC and 32 hexadecimal digits"],
    ["state", "account=", "account is the SID of an Account, AC and 32 hexadecimal digits"],
    ["events", "service=ISzz&after=0", "service is the SID of a Service, IS and 32 hexadecimal digits"],
  ])("is refused if it names a malformed SID: %s?%s", async (name, query, says) => {
    const { handler } = inProcessMock();
    const url = `http://here/_mock/${name}?${query}`;
    const { status, body } = await handler({ method: "GET", url, headers: {}, body: "" });
    expect([status, JSON.parse(body ?? "")]).toEqual([400, { message: `/_mock/${name}: ${says}` }]);
  });
});

describe("/_mock/state", () => {
  it("shows the current state, and replaces it", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "old", ttl: 60 }] } });
    const before = (await request(url).get("/_mock/state")).body;
    expect(before.maps).toMatchObject([
      { unique_name: "old", revision: "0", date_expires: "2026-01-01T00:01:00.000Z" },
    ]);
    const put = await request(url)
      .put("/_mock/state")
      .send({ maps: [{ unique_name: "new" }] });
    expect(put.status).toBe(204);
    expect((await request(url).get(`${maps}/new`)).status).toBe(200);
    expect((await request(url).get(`${maps}/old`)).status).toBe(404);
    await request(url).put("/_mock/state").send(before);
    expect((await request(url).get("/_mock/state")).body).toEqual(before);
    await request(url).delete("/_mock/state");
    expect((await request(url).get(maps)).body.maps).toEqual([]);
  });

  it("that is taken as it was shown leaves every Service its times, whether it has settings or none", async () => {
    const mock = await startMock();
    const services = async (): Promise<unknown> => (await request(mock.url).get("/v1/Services")).body.services;
    mock.advance(60);
    await request(mock.url).post("/v1/Services");
    await request(mock.url).post("/v1/Services").type("form").send("FriendlyName=Rooms");
    const before = await services();
    mock.advance(60);
    const { body } = await request(mock.url).get("/_mock/state");
    expect((await request(mock.url).put("/_mock/state").send(body)).status).toBe(204);
    expect(await services()).toEqual(before);
  });

  it("is limited to one Account if the query or the credentials name one", async () => {
    const { url } = await startMock();
    await request(url)
      .put(`/_mock/state?account=${other}`)
      .send({ maps: [{ unique_name: "theirs" }] });
    expect((await request(url).get(`${maps}/theirs`)).status).toBe(404);
    expect((await request(url).get(`${maps}/theirs`).set(basic(other, "any"))).status).toBe(200);
    const { body } = await request(url).get("/_mock/state").set(basic(other, "any"));
    expect(body.maps).toMatchObject([{ unique_name: "theirs" }]);
  });

  it("may be larger than any body of the API", async () => {
    const { url, fetch } = await startMock();
    const state = {
      maps: Array.from({ length: 3000 }, (_, index) => ({ unique_name: `a map with the number ${index}` })),
    };
    expect((await request(url).put("/_mock/state").send(state)).status).toBe(204);
    expect((await request(url).get("/_mock/health")).body.maps).toBe(3000);
    const put = await fetch(`${url}/_mock/state`, { method: "PUT", body: JSON.stringify(state) });
    expect(put.status).toBe(204);
  });

  it.each([
    ["the body is no JSON", "{"],
    ["the file: expected object, not 1", "1"],
    ["/maps: expected array", '{"maps":{}}'],
    ['/maps/0/sid: expected at least 34 characters, not "MP1"', '{"maps":[{"sid":"MP1"}]}'],
    [
      "/maps/1/unique_name: another Map of the Service has the same",
      '{"maps":[{"unique_name":"n"},{"unique_name":"n"}]}',
    ],
    [
      "/maps/0/items/0/data: is nested in more than 1000 levels",
      `{"maps":[{"items":[{"key":"k","data":${"[".repeat(20_000)}${"]".repeat(20_000)}}]}]}`,
    ],
    ["/__proto__: expected no property __proto__", '{"__proto__":{"maps":[]}}'],
  ])("is refused as it was not as documented: %s", async (message, body) => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }] } });
    const answer = await request(url).put("/_mock/state").type("json").send(body);
    expect([answer.status, answer.body]).toEqual([400, { message }]);
    expect((await request(url).get(`${maps}/n`)).status).toBe(200);
  });
});

describe("/_mock/reset", () => {
  it("begins again", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }] } });
    await request(url).delete(`${maps}/n`);
    expect((await request(url).post("/_mock/reset")).status).toBe(204);
    expect((await request(url).get(`${maps}/n`)).status).toBe(200);
  });
});

describe("/_mock/clock", () => {
  const at = (now: string, frozen = false) => ({ now, frozen });

  it("is read, moved, frozen and let run", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    const set = async (body: object): Promise<unknown> => (await request(url).post("/_mock/clock").send(body)).body;
    expect((await request(url).get("/_mock/clock")).body).toEqual(at("2026-01-01T00:00:00.000Z"));
    expect(await set({ advance: 59 })).toEqual(at("2026-01-01T00:00:59.000Z"));
    expect((await request(url).get(`${maps}/n`)).status).toBe(200);
    expect(await set({ advance: 1 })).toEqual(at("2026-01-01T00:01:00.000Z"));
    expect((await request(url).get(`${maps}/n`)).status).toBe(404);
    expect(await set({ freeze: "2030-01-01T00:00:00Z" })).toEqual(at("2030-01-01T00:00:00.000Z", true));
    expect(await set({ freeze: Date.parse("2030-01-01T00:00:00Z") })).toEqual(at("2030-01-01T00:00:00.000Z", true));
    expect(await set({ freeze: "in 1h" })).toEqual(at("2030-01-01T01:00:00.000Z", true));
    expect(await set({ run: true })).toEqual(at("2030-01-01T01:00:00.000Z"));
  });

  it.each([
    ["{}", 'a clock is set by {"advance": SECONDS}'],
    ["[]", 'a clock is set by {"advance": SECONDS}'],
    ['{"advance":"1"}', 'a clock is set by {"advance": SECONDS}'],
    ['{"advance":-1}', "a clock advances by seconds from 0 to the year 9999, not by -1"],
    ['{"advance":1e15}', "a clock advances by seconds from 0 to the year 9999, not by 1000000000000000"],
    ['{"freeze":"soon"}', 'a clock is set by {"advance": SECONDS}'],
    ['{"advance":1,"run":true}', 'a clock is set by {"advance": SECONDS}'],
  ])("is not set by %s, and says why", async (body, why) => {
    const { url } = await startMock();
    const answer = await request(url).post("/_mock/clock").type("json").send(body);
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(why)]);
  });
});

describe("/_mock/faults", () => {
  it("are set, shown and taken away", async () => {
    const { url } = await startMock();
    const faults = { errors: { CreateSyncMap: { status: 503 } } };
    expect((await request(url).put("/_mock/faults").send(faults)).status).toBe(204);
    expect((await request(url).get("/_mock/faults")).body).toEqual(faults);
    expect((await request(url).post(maps)).status).toBe(503);
    expect((await request(url).get(maps)).status).toBe(200);
    await request(url).delete("/_mock/faults");
    expect((await request(url).post(maps)).status).toBe(201);
  });

  it("are refused where they are none", async () => {
    const { url } = await startMock();
    const { status, body } = await request(url).put("/_mock/faults").send({ slow: 1 });
    expect([status, body.message]).toEqual([
      400,
      "there is no fault slow; there are latency, errors, rateLimits, drop, bytesPerSecond, staleSeconds, expiryLagSeconds",
    ]);
  });
});

describe("/_mock/journal", () => {
  it("shows each exchange with what is wrong with it, and no secret", async () => {
    const { url } = await startMock({
      judge: judging,
      wrap: (handler) => (asked) => {
        const answer = handler(asked);
        if (answer instanceof Promise || asked.method !== "POST") return answer;
        return { ...answer, status: 200 };
      },
    });
    await request(url).post(maps).set(basic(other, "secret")).type("form").send("UniqueNam=n&Ttl=1&Ttl=2");
    const besides = { cookie: "id=secret", "proxy-authorization": "Basic secret" };
    await request(url).post(maps).set(basic(other, "secret")).set(besides).type("form").send("Ttl=1");
    const { text, body } = await request(url).get(`/_mock/journal?account=${other}`);
    expect(text).not.toContain(basic(other, "secret").authorization?.slice(6));
    expect(text).not.toContain("secret");
    expect(body.entries).toMatchObject([
      {
        exchange: { request: { method: "POST", headers: { authorization: "Basic …" } }, response: { status: 200 } },
        ignored: ["CreateSyncMap knows no parameter UniqueNam", "Ttl came more than once"],
      },
      {
        exchange: { request: { headers: { cookie: "…", "proxy-authorization": "Basic …" } } },
        ignored: [],
        remarks: [{ rule: "status.creation-is-201", at: "status", actual: 200 }],
      },
    ]);
    expect((await request(url).get("/_mock/journal")).body.entries).toHaveLength(2);
    await request(url).delete("/_mock/journal");
    expect((await request(url).get("/_mock/journal")).body.entries).toEqual([]);
  });

  it("keeps the latest only", async () => {
    const mock = await startMock({ journal: 3 });
    for (const name of ["a", "b", "c", "d"]) await request(mock.url).get(`${maps}/${name}`);
    const paths = mock.journal.map(({ exchange }) => exchange.request.url.at(-1));
    expect(paths).toEqual(["b", "c", "d"]);
  });

  it("keeps fewer where they are large", async () => {
    const mock = await startMock({ fixtures: { maps: Array.from({ length: 100 }, () => ({})) } });
    for (let count = 0; count < 12; count++) await request(mock.url).get(`${maps}?PageSize=100&Count=${count}`);
    const counts = mock.journal.map(({ exchange }) => /Count=(\d+)/.exec(exchange.request.url)?.[1]);
    expect(counts.length).toBeLessThan(6);
    expect(counts.at(-1)).toBe("11");
  });

  it("can be disabled", async () => {
    const mock = await startMock({ journal: 0 });
    await request(mock.url).get(maps);
    expect(mock.journal).toEqual([]);
  });
});

describe("what is no route", () => {
  it.each([
    [404, "GET", "/_mock"],
    [404, "GET", "/_mock/nothing"],
    [404, "GET", "/_mock/__proto__"],
    [404, "GET", "/_mock/constructor"],
    [405, "PUT", "/_mock/reset"],
  ])("is a %i: %s %s", async (want, method, path) => {
    const { url } = await startMock();
    const answer = await request(url)[method === "PUT" ? "put" : "get"](path);
    expect(answer.status).toBe(want);
    expect(answer.body.message).toMatch(/_mock\//);
  });

  it("is nobody's where they are switched off", async () => {
    const { url } = await startMock({ admin: false });
    expect((await request(url).get("/_mock/health")).body.code).toBe(20404);
    expect((await request(url).get("/_mocks")).body.code).toBe(20404);
  });
});
