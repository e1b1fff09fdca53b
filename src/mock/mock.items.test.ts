/** The items of a Map as a client meets them: on a port, over HTTP, each answer whole. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { account, maps, service, sid, startMock } from "../testing/mock.js";
import type { CreateMockOptions, Mock } from "./create-mock.js";

const map = sid(1);
const items = `${maps}/n/Items`;

/** A mock with one Map, called n, that has these items. */
const mockOf = (held: Readonly<Record<string, unknown>> = {}, options: CreateMockOptions = {}): Promise<Mock> => {
  const made = Object.entries(held).map(([key, data]) => ({ key, data }));
  return startMock({ fixtures: { maps: [{ sid: map, unique_name: "n", items: made }] }, ...options });
};

const post = (url: string, path: string, form: Readonly<Record<string, string>>) =>
  request(url).post(path).type("form").send(form);

/** An item as an answer shows it that was made at the start, and differs in this. */
const shown = (url: string, key: string, differing: Readonly<Record<string, unknown>> = {}): object => ({
  key,
  account_sid: account,
  service_sid: service,
  map_sid: map,
  url: `${url}${maps}/${map}/Items/${encodeURIComponent(key)}`,
  revision: "0",
  data: {},
  date_expires: null,
  date_created: "2026-01-01T00:00:00Z",
  date_updated: "2026-01-01T00:00:00Z",
  created_by: "system",
  ...differing,
});

const revisions = async ({ url }: Mock): Promise<readonly string[]> => {
  const { revision, date_updated } = (await request(url).get(`${maps}/n`)).body;
  return [revision, date_updated.slice(11, 19)];
};

describe("creating an item", () => {
  it("answers 201 with the whole item and its ETag", async () => {
    const { url } = await mockOf();
    const answer = await post(url, items, { Key: "k", Data: '{ "a": [1, 2] }', ItemTtl: "60" });
    expect([answer.status, answer.headers.etag]).toEqual([201, '"0"']);
    expect(answer.body).toEqual(shown(url, "k", { data: { a: [1, 2] }, date_expires: "2026-01-01T00:01:00Z" }));
    expect((await request(url).get(`${items}/k`)).body).toEqual(answer.body);
  });

  it.each([
    ["{}", {}],
    ['{"a":{"b":null,"c":[true,false,"é🗺"]}}', { a: { b: null, c: [true, false, "é🗺"] } }],
    ["[]", []],
    ["5", 5],
    ['"text"', "text"],
    ["false", false],
    [' {"__proto__": 1}\n', JSON.parse('{"__proto__":1}')],
  ])("takes %j for its data", async (sent, data) => {
    const { url } = await mockOf();
    const answer = await post(url, items, { Key: "k", Data: sent });
    expect([answer.status, answer.body.data]).toEqual([201, data]);
  });

  it.each([
    "a",
    "https://example.com/a/b?c=d&e=f#g",
    "key/with/slashes",
    "key.with.dots",
    "a b+c",
    "100%25",
    "émoji 🗺",
    "%",
    "Items",
    "__proto__",
    '"\\',
    "🗺".repeat(320),
  ])("takes the key %j, by which its own URL leads to it", async (key) => {
    const { url } = await mockOf();
    const made = await post(url, items, { Key: key, Data: "{}" });
    expect([made.status, made.body.key]).toEqual([201, key]);
    expect((await request(url).get(new URL(made.body.url).pathname)).body).toEqual(made.body);
    expect((await request(url).get(items)).body.items).toEqual([made.body]);
  });

  it.each([".", ".."])("takes %j for its key, which is found where a URL comes as it was written", async (key) => {
    const mock = await mockOf();
    expect((await post(mock.url, items, { Key: key, Data: "{}" })).status).toBe(201);
    const path = `${items}/${key}`;
    const found = await mock.handler({ method: "GET", url: mock.url + path, headers: {}, body: "" });
    expect([found.status, JSON.parse(found.body ?? "").key]).toEqual([200, key]);
    expect(new URL(path, mock.url).pathname).not.toBe(path); // which most clients make of it
    const { body } = await request(mock.url).get(items);
    expect(body.items.map((item: { readonly key: string }) => item.key)).toEqual([key]);
  });

  it("moves the revision and the date of its Map, and no deadline", async () => {
    const mock = await mockOf();
    mock.advance(5);
    await post(mock.url, items, { Key: "a", Data: "1", ItemTtl: "60" });
    mock.advance(5);
    await post(mock.url, items, { Key: "b", Data: "1" });
    expect(await revisions(mock)).toEqual(["2", "00:00:10"]);
    expect((await request(mock.url).get(`${maps}/n`)).body.date_expires).toBeNull();
  });

  it.each([
    ["2026-01-01T00:01:00Z", null, { Ttl: "60" }],
    ["2026-01-01T00:01:00Z", null, { Ttl: "90", ItemTtl: "60" }],
    ["2026-01-01T00:01:00Z", null, { Ttl: "abc", ItemTtl: "60" }],
    [null, null, { ItemTtl: "0" }],
    [null, null, { ItemTtl: "" }],
    [null, "2026-01-01T00:01:00Z", { CollectionTtl: "60" }],
    ["2026-01-01T00:00:30Z", "2026-01-01T00:01:00Z", { Ttl: "30", CollectionTtl: "60" }],
  ])("sets its own expiry to %s and the Map's to %s with %j", async (own, whole, form) => {
    const { url } = await mockOf();
    const made = await post(url, items, { Key: "k", Data: "{}", ...form });
    expect([made.status, made.body.date_expires]).toEqual([201, own]);
    expect((await request(url).get(`${maps}/n`)).body.date_expires).toBe(whole);
  });

  it("takes the Map's deadline away with a CollectionTtl of 0", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    const made = await post(url, items, { Key: "k", Data: "{}", CollectionTtl: "0" });
    expect([made.status, made.body.date_expires]).toEqual([201, null]);
    expect((await request(url).get(`${maps}/n`)).body.date_expires).toBeNull();
  });

  it("takes data of 16 KiB and no more, counted in UTF-8 without what stands between", async () => {
    const { url } = await mockOf();
    const most = JSON.stringify({ a: "é".repeat(8_188) });
    expect(new TextEncoder().encode(most)).toHaveLength(16_384);
    expect((await post(url, items, { Key: "a", Data: most.replace(":", ":  ") })).status).toBe(201);
    const refused = await post(url, items, { Key: "b", Data: most.replace("é", "éx") });
    expect([refused.status, refused.body.code]).toEqual([413, 54006]);
    const changed = await post(url, `${items}/a`, { Data: most.replace("é", "éx") });
    expect([changed.status, changed.body.code]).toEqual([413, 54006]);
  });

  it("is for its Map alone: another may have the key", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }, { unique_name: "m" }] } });
    await post(url, items, { Key: "k", Data: "1" });
    expect((await request(url).get(`${maps}/m/Items/k`)).status).toBe(404);
    expect((await post(url, `${maps}/m/Items`, { Key: "k", Data: "2" })).status).toBe(201);
    expect((await request(url).get(`${items}/k`)).body.data).toBe(1);
  });

  it("may come again once the first is deleted or has expired", async () => {
    const mock = await mockOf();
    const make = () => post(mock.url, items, { Key: "k", Data: "1", ItemTtl: "5" });
    expect([(await make()).status, (await make()).status]).toEqual([201, 409]);
    await request(mock.url).delete(`${items}/k`);
    expect((await make()).status).toBe(201);
    mock.advance(5);
    expect((await make()).status).toBe(201);
  });
});

describe("updating an item", () => {
  it("replaces its data, and merges nothing", async () => {
    const mock = await mockOf({ k: { a: 1, b: { c: 2 } } });
    mock.advance(5);
    const answer = await post(mock.url, `${items}/k`, { Data: '{"b":{"d":3}}' });
    expect([answer.status, answer.headers.etag]).toEqual([200, '"1"']);
    const want = { revision: "1", data: { b: { d: 3 } }, date_updated: "2026-01-01T00:00:05Z" };
    expect(answer.body).toEqual(shown(mock.url, "k", want));
    expect((await request(mock.url).get(`${items}/k`)).body).toEqual(answer.body);
    expect(await revisions(mock)).toEqual(["1", "00:00:05"]);
  });

  it("counts its revisions in hexadecimal, and its Map's", async () => {
    const mock = await mockOf({ k: 0, l: 0 });
    for (let count = 1; count <= 17; count++) await post(mock.url, `${items}/k`, { Data: String(count) });
    await post(mock.url, `${items}/l`, { Data: "1" });
    expect((await request(mock.url).get(`${items}/k`)).body.revision).toBe("11");
    expect((await request(mock.url).get(`${items}/l`)).body.revision).toBe("1");
    expect(await revisions(mock)).toEqual(["12", "00:00:00"]);
  });

  it("counts the same data as another change", async () => {
    const { url } = await mockOf({ k: 1 });
    expect((await post(url, `${items}/k`, { Data: "1" })).body.revision).toBe("1");
  });

  it("leaves the data alone that is not sent, and sets the deadline without a new revision", async () => {
    const mock = await mockOf({ k: { a: 1 } });
    mock.advance(5);
    const answer = await post(mock.url, `${items}/k`, { ItemTtl: "60" });
    const want = { data: { a: 1 }, date_expires: "2026-01-01T00:01:05Z", date_updated: "2026-01-01T00:00:05Z" };
    expect(answer.body).toEqual(shown(mock.url, "k", want));
    expect(await revisions(mock)).toEqual(["0", "00:00:05"]);
  });

  it("does not put its expiry off with new data", async () => {
    const mock = await mockOf();
    await post(mock.url, items, { Key: "k", Data: "1", ItemTtl: "60" });
    mock.advance(59);
    const answer = await post(mock.url, `${items}/k`, { Data: "2" });
    expect(answer.body).toMatchObject({ data: 2, date_expires: "2026-01-01T00:01:00Z" });
    mock.advance(1);
    expect((await request(mock.url).get(`${items}/k`)).status).toBe(404);
  });

  it.each([
    [{ Data: "1", CollectionTtl: "60" }, null],
    [{ Ttl: "90", CollectionTtl: "60" }, "2026-01-01T00:01:30Z"],
    [{ ItemTtl: "90", CollectionTtl: "60" }, "2026-01-01T00:01:30Z"],
  ])("sets the Map's deadline as well with %j", async (form, own) => {
    const { url } = await mockOf({ k: 0 });
    expect((await post(url, `${items}/k`, form)).body.date_expires).toBe(own);
    expect((await request(url).get(`${maps}/n`)).body.date_expires).toBe("2026-01-01T00:01:00Z");
  });

  it("of nothing changes nothing", async () => {
    const mock = await mockOf({ k: 0 });
    mock.advance(5);
    const answer = await request(mock.url).post(`${items}/k`);
    expect([answer.status, answer.body]).toEqual([200, shown(mock.url, "k", { data: 0 })]);
    expect(await revisions(mock)).toEqual(["0", "00:00:00"]);
  });
});

describe("deleting an item", () => {
  it("answers 204 without a body, and moves the Map on", async () => {
    const mock = await mockOf({ k: 0, l: 0 });
    mock.advance(5);
    const answer = await request(mock.url).delete(`${items}/k`);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect((await request(mock.url).get(`${items}/k`)).status).toBe(404);
    expect((await request(mock.url).get(`${items}/l`)).status).toBe(200);
    expect(await revisions(mock)).toEqual(["1", "00:00:05"]);
  });
});

describe("If-Match", () => {
  const asked = (url: string, method: "post" | "delete", condition: string) => {
    const ask = request(url)[method](`${items}/k`).set("If-Match", condition);
    return method === "post" ? ask.type("form").send({ Data: "2" }) : ask;
  };

  it.each(["1", '"1"', "*", '"0", "1"', "0,1", ' "1" '])(
    "lets a write pass that names the revision: %s",
    async (condition) => {
      const { url } = await mockOf({ k: 0 });
      await post(url, `${items}/k`, { Data: "1" });
      const answer = await asked(url, "post", condition);
      expect([answer.status, answer.body.data, answer.body.revision]).toEqual([200, 2, "2"]);
      expect((await asked(url, "delete", condition.replaceAll("1", "2"))).status).toBe(204);
    },
  );

  it.each(["0", '"0"', "2", '"11"', '"0", "2"'])(
    "refuses one that names another, and changes nothing: %s",
    async (condition) => {
      const { url } = await mockOf({ k: 0 });
      await post(url, `${items}/k`, { Data: "1" });
      for (const method of ["post", "delete"] as const) {
        const answer = await asked(url, method, condition);
        expect([answer.status, answer.body.code]).toEqual([412, 54205]);
      }
      expect((await request(url).get(`${items}/k`)).body).toMatchObject({ data: 1, revision: "1" });
    },
  );

  it.each(["", "soon", '"1', "1 2", 'W/"1"', '"1",'])("refuses what is no revision: %j", async (condition) => {
    const { url } = await mockOf({ k: 0 });
    for (const method of ["post", "delete"] as const) {
      const answer = await asked(url, method, condition);
      expect([answer.status, answer.body.code]).toEqual([400, 54003]);
    }
  });

  it("is of no matter for Maps", async () => {
    const { url } = await mockOf();
    expect((await request(url).post(`${maps}/n`).set("If-Match", "9").type("form").send("Ttl=60")).status).toBe(200);
  });

  it("does not find what is not there", async () => {
    const { url } = await mockOf();
    expect((await asked(url, "post", "*")).status).toBe(404);
    expect((await asked(url, "delete", '"0"')).status).toBe(404);
  });
});

describe("an item that expires", () => {
  it("goes at its time, by itself, and moves its Map on as a deletion does", async () => {
    const mock = await mockOf();
    await post(mock.url, items, { Key: "k", Data: "1", ItemTtl: "60" });
    await post(mock.url, items, { Key: "l", Data: "1" });
    mock.advance(59);
    expect((await request(mock.url).get(`${items}/k`)).status).toBe(200);
    mock.advance(1);
    expect((await request(mock.url).get(`${items}/k`)).status).toBe(404);
    expect((await request(mock.url).get(items)).body.items).toMatchObject([{ key: "l" }]);
    expect(await revisions(mock)).toEqual(["3", "00:01:00"]);
  });

  it("goes without being asked for", async () => {
    const mock = await mockOf();
    await post(mock.url, items, { Key: "k", Data: "1", ItemTtl: "60" });
    mock.advance(60);
    await expect.poll(() => mock.world.store.size("SyncMapItem")).toBe(0);
    expect(await revisions(mock)).toEqual(["2", "00:01:00"]);
  });
});

describe("the items of a Map", () => {
  const gone = async (mock: Mock): Promise<void> => {
    expect((await request(mock.url).get(`${items}/k`)).status).toBe(404);
    expect((await request(mock.url).get(items)).status).toBe(404);
    expect(mock.world.store.size("SyncMapItem")).toBe(0);
    expect(mock.world.store.size("SyncMapPermission")).toBe(0);
    // Whoever takes the name next has none of them.
    await post(mock.url, maps, { UniqueName: "n" });
    expect((await request(mock.url).get(items)).body.items).toEqual([]);
    expect((await request(mock.url).get(`${maps}/n/Permissions`)).body.permissions).toEqual([]);
  };
  const fixtures = (ttl: number) => ({
    maps: [
      {
        unique_name: "n",
        ttl,
        items: [
          { key: "k", data: 1, ttl: 10 },
          { key: "l", data: 2 },
        ],
        permissions: [{ identity: "ada", read: true }],
      },
    ],
  });

  it("go with it when it is deleted, and so do its permissions", async () => {
    const mock = await startMock({ fixtures: fixtures(0) });
    expect((await request(mock.url).delete(`${maps}/n`)).status).toBe(204);
    await gone(mock);
  });

  it("go with it when it expires and somebody asks for it", async () => {
    const mock = await startMock({ fixtures: fixtures(60) });
    mock.advance(60);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(404);
    await gone(mock);
  });

  it("go with it when it expires and nobody asks", async () => {
    const mock = await startMock({ fixtures: fixtures(60) });
    mock.advance(60);
    await expect.poll(() => mock.world.store.size("SyncMap")).toBe(0);
    await gone(mock);
  });
});
