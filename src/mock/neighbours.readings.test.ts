/** What the documentation leaves open about items, permissions and Services, and how the mock can be told to read it. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { maps, service, sid, startMock } from "../testing/mock.js";

const items = `${maps}/n/Items`;
const permissions = `${maps}/n/Permissions`;
const fixtures = {
  maps: [
    {
      unique_name: "n",
      revision: "5",
      items: [{ key: "k", data: 1 }],
      permissions: [{ identity: "ada", read: true }],
    },
  ],
};

const started = (question: string, reading: string) => startMock({ fixtures, readings: { [question]: reading } });

const post = (url: string, path: string, form: Readonly<Record<string, string>>) =>
  request(url).post(path).type("form").send(form);

describe("what is missing", () => {
  it.each([
    ["missing-item-code", "20404", `${items}/none`],
    ["missing-item-code", "54201", `${items}/none`],
    ["missing-permission-code", "20404", `${permissions}/none`],
    ["missing-permission-code", "54354", `${permissions}/none`],
    ["missing-map-code", "54200", `${maps}/none/Items/k`],
    ["missing-service-code", "54050", `/v1/Services/IS${"0".repeat(32)}`],
  ])("is refused as %s says, with %s: %s", async (question, code, path) => {
    const { url } = await started(question, code);
    const { status, body } = await request(url).get(path);
    expect([status, body.code]).toEqual([404, Number(code)]);
  });
});

describe("another revision in If-Match", () => {
  it.each(["54205", "20412"])("is refused with %s", async (code) => {
    const { url } = await started("revision-mismatch-code", code);
    const { status, body } = await request(url).delete(`${items}/k`).set("If-Match", "9");
    expect([status, body.code]).toEqual([412, Number(code)]);
  });
});

describe("the revision of an item", () => {
  it.each([
    ["own", "0", "1", "6", "7"],
    ["map", "6", "7", "6", "7"],
  ])("is its %s: %s, then %s, its Map's %s, then %s", async (reading, first, second, before, after) => {
    const { url } = await started("item-revision", reading);
    const revision = async () => (await request(url).get(`${maps}/n`)).body.revision;
    expect((await post(url, items, { Key: "l", Data: "1" })).body.revision).toBe(first);
    expect(await revision()).toBe(before);
    const updated = await request(url).post(`${items}/l`).set("If-Match", first).type("form").send("Data=2");
    expect([updated.body.revision, updated.headers.etag]).toEqual([second, `"${second}"`]);
    expect(await revision()).toBe(after);
  });

  it.each([
    ["no", "0", "5"],
    ["yes", "1", "6"],
  ])("moves with its time-to-live: %s, to %s, and its Map's to %s", async (reading, own, whole) => {
    const { url } = await started("ttl-update-moves-revision", reading);
    expect((await post(url, `${items}/k`, { ItemTtl: "60" })).body.revision).toBe(own);
    expect((await request(url).get(`${maps}/n`)).body.revision).toBe(whole);
  });
});

describe("the date of an item", () => {
  it.each([
    ["yes", "2026-01-01T00:00:05Z"],
    ["no", "2026-01-01T00:00:00Z"],
  ])("moves with its time-to-live: %s, to %s, and its Map's with it", async (reading, date) => {
    const mock = await started("ttl-update-moves-date", reading);
    mock.advance(5);
    expect((await post(mock.url, `${items}/k`, { ItemTtl: "60" })).body.date_updated).toBe(date);
    expect((await request(mock.url).get(`${maps}/n`)).body.date_updated).toBe(date);
    await post(mock.url, `${items}/k`, { Data: "2" });
    expect((await request(mock.url).get(`${maps}/n`)).body.date_updated).toBe("2026-01-01T00:00:05Z");
  });
});

describe("the longest key", () => {
  it.each([
    ["320", 320, 201],
    ["320", 321, 400],
    ["256", 256, 201],
    ["256", 257, 400],
  ])("of %s characters: one of %i is answered with %i", async (reading, length, status) => {
    const { url } = await started("longest-key", reading);
    expect((await post(url, items, { Key: "🗺".repeat(length), Data: "1" })).status).toBe(status);
  });
});

describe("the data of an item", () => {
  it.each([
    ["any", "[1]", 201],
    ["any", "{}", 201],
    ["object", "{}", 201],
    ["object", "[1]", 400],
    ["object", "1", 400],
    ["object", '"a"', 400],
  ])("that may be %s: %s is answered with %i", async (reading, Data, status) => {
    const { url } = await started("item-data", reading);
    const made = await post(url, items, { Key: "l", Data });
    const updated = await post(url, `${items}/k`, { Data });
    expect([made.status, updated.status]).toEqual([status, status === 201 ? 200 : status]);
    if (status === 400) expect([made.body.code, updated.body.code]).toEqual([54008, 54008]);
  });
});

describe("a body of JSON", () => {
  const send = async (url: string, body: string) => request(url).post(items).type("json").send(body);

  it.each([
    [201, { a: 1 }, '{"Key":"l","Data":{"a":1},"ItemTtl":60}'],
    [201, "text", '{"Key":"l","Data":"text"}'],
    [201, [], '{"Key":"l","Data":[]}'],
    [400, undefined, '{"Key":"l","Data":null}'],
    [400, undefined, '{"Key":{},"Data":1}'],
    [400, undefined, '{"Key":"\\ud800","Data":1}'],
  ])("that is accepted has JSON for its data: %i with %j from %s", async (status, data, body) => {
    const { url } = await started("json-bodies", "accepted");
    const answer = await send(url, body);
    expect([answer.status, answer.body.data]).toEqual([status, data]);
  });

  it("is refused", async () => {
    const { url } = await started("json-bodies", "refused");
    expect((await send(url, '{"Key":"l","Data":1}')).status).toBe(415);
  });
});

describe("a permission", () => {
  it.each([
    ["missing", 404, undefined, []],
    ["all-false", 200, false, [{ identity: "ada", read: false, write: false, manage: false }]],
  ])("that was deleted is %s: %i", async (reading, status, read, listed) => {
    const { url } = await started("deleted-permission", reading);
    expect((await request(url).delete(`${permissions}/ada`)).status).toBe(204);
    const answer = await request(url).get(`${permissions}/ada`);
    expect([answer.status, answer.body.read]).toEqual([status, read]);
    expect((await request(url).get(permissions)).body.permissions).toMatchObject(listed);
  });

  it.each([
    ["refused", "Read=true", 400],
    ["false", "Read=true", 200],
    ["false", "", 200],
    ["false", "Read=maybe", 400],
  ])("of which a part is left out, which is %s: %j is answered with %i", async (reading, form, status) => {
    const { url } = await started("permission-left-out", reading);
    const answer = await request(url).post(`${permissions}/ada`).type("form").send(form);
    expect(answer.status).toBe(status);
    const rights = { read: form === "Read=true", write: false, manage: false };
    if (status === 200) expect(answer.body).toMatchObject(rights);
  });
});

describe("the default Service", () => {
  it.each([
    ["permissions", 404],
    ["everywhere", 200],
  ])("may be called so in %s: Maps and items are answered with %i", async (reading, status) => {
    const { url } = await started("default-service", reading);
    const at = (path: string) => request(url).get(path.replace(service, "default"));
    expect((await at(`${permissions}/ada`)).status).toBe(200);
    expect((await at(items)).status).toBe(status);
    const map = await at(`${maps}/${sid(1)}`);
    expect(map.status).toBe(status);
    if (status === 200) expect(map.body).toMatchObject({ service_sid: service, url: `${url}${maps}/${sid(1)}` });
  });
});

describe("the debouncing window", () => {
  it.each([
    ["5000", 5000],
    ["0", 0],
  ])("of which nothing is said is %s", async (reading, want) => {
    const { url } = await started("debouncing-window", reading);
    expect((await request(url).get("/v1/Services/default")).body.reachability_debouncing_window).toBe(want);
  });
});

describe("an index without a token", () => {
  const held = ["a", "b", "c", "d", "e"].map((key) => ({ key, data: 1 }));

  it.each([
    ["echoed", 1, ["a", "b"]],
    ["skips", 0, ["a", "b"]],
    ["skips", 1, ["c", "d"]],
    ["skips", 2, ["e"]],
    ["skips", 9, []],
  ])("is %s in lists of items: the page %i has %j", async (reading, Page, want) => {
    const { url } = await startMock({
      fixtures: { maps: [{ unique_name: "n", items: held }] },
      readings: { "page-without-token": reading },
    });
    const { body } = await request(url).get(items).query({ PageSize: 2, Page });
    expect(body.items.map(({ key }: { readonly key: string }) => key)).toEqual(want);
    if (reading === "echoed" || Page === 0) return;
    const back = await request(url).get(body.meta.previous_page_url.slice(url.length));
    expect(back.body.items.map(({ key }: { readonly key: string }) => key)).toEqual(
      Page === 9 ? ["d", "e"] : held.slice(2 * Page - 2, 2 * Page).map(({ key }) => key),
    );
  });
});
