/** The unmodified client of Twilio with items, permissions and Services: told where the mock is, and nothing else. */
import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { manualClock } from "./clock.js";
import { createMock, type Mock } from "./create-mock.js";

const account = `AC${"1".repeat(32)}`;

let mock: Mock;
let client: ReturnType<typeof twilio>;
let map: ReturnType<ReturnType<ReturnType<typeof twilio>["sync"]["v1"]["services"]>["syncMaps"]>;
let items: (typeof map)["syncMapItems"];
let permissions: (typeof map)["syncMapPermissions"];

beforeAll(() => {
  // The client would put these into any host's name.
  vi.stubEnv("TWILIO_REGION", undefined);
  vi.stubEnv("TWILIO_EDGE", undefined);
});
afterAll(() => void vi.unstubAllEnvs());

beforeEach(async () => {
  mock = await createMock({ clock: manualClock(Date.parse("2026-01-01T00:00:00Z")) });
  client = twilio(account, "any token");
  client.sync.baseUrl = mock.url;
  const service = client.sync.v1.services(mock.service);
  const { sid } = await service.syncMaps.create({ uniqueName: "users" });
  map = service.syncMaps(sid);
  ({ syncMapItems: items, syncMapPermissions: permissions } = map);
  return () => mock.close();
});

const start = Date.parse("2026-01-01T00:00:00Z");
const seconds = (time: Date | null): number | null => time && (time.getTime() - start) / 1000;

describe("the twilio client walks through items", () => {
  it("creates one, and gets back what it gave", async () => {
    const item = await items.create({ key: "ada", data: { name: "Ada", tags: [1, null] }, ttl: 60 });
    expect(item).toMatchObject({
      key: "ada",
      accountSid: account,
      serviceSid: mock.service,
      revision: "0",
      data: { name: "Ada", tags: [1, null] },
      createdBy: "system",
    });
    expect([seconds(item.dateCreated), seconds(item.dateExpires)]).toEqual([0, 60]);
    expect(item.url).toBe(`${mock.url}/v1/Services/${mock.service}/Maps/${item.mapSid}/Items/ada`);
    expect(await items("ada").fetch()).toMatchObject({ key: "ada", data: { name: "Ada", tags: [1, null] } });
  });

  it.each([
    ["ada", "ada"],
    ["key with spaces", "key with spaces"],
    ["émoji 🗺", "émoji 🗺"],
    ["a+b&c=d", "a+b&c=d"],
    ["key/with/slashes", "key%2Fwith%2Fslashes"],
    ["https://example.com/?a=b#c", "https%3A%2F%2Fexample.com%2F%3Fa%3Db%23c"],
    ["100%", "100%25"],
  ])("finds, changes and removes that of the key %s, called %s", async (key, called) => {
    await items.create({ key, data: { n: 1 } });
    expect((await items(called).fetch()).key).toBe(key);
    expect(await items(called).update({ data: { m: 2 } })).toMatchObject({ key, data: { m: 2 }, revision: "1" });
    expect((await items.list()).map((item) => item.key)).toEqual([key]);
    expect(await items(called).remove()).toBe(true);
    await expect(items(called).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it("updates the deadlines of an item and of its Map", async () => {
    await items.create({ key: "ada", data: {} });
    mock.advance(10);
    const updated = await items("ada").update({ itemTtl: 30, collectionTtl: 60 });
    expect([seconds(updated.dateExpires), seconds(updated.dateUpdated)]).toEqual([40, 10]);
    expect(seconds((await map.fetch()).dateExpires)).toBe(70);
    expect((await items("ada").update({ ttl: 0 })).dateExpires).toBeNull();
  });

  it("lists them over several pages in the order of their keys, there and back", async () => {
    const keys = ["a", "b", "c", "d", "e"];
    for (const key of keys.toReversed()) await items.create({ key, data: { key } });
    const keysOf = (list: readonly { key: string }[]): readonly string[] => list.map(({ key }) => key);
    expect(keysOf(await items.list({ pageSize: 2 }))).toEqual(keys);
    expect(keysOf(await items.list({ pageSize: 2, order: "desc" }))).toEqual(keys.toReversed());
    expect(keysOf(await items.list({ pageSize: 2, from: "bb" }))).toEqual(["c", "d", "e"]);
    expect(keysOf(await items.list({ pageSize: 2, from: "c", bounds: "exclusive" }))).toEqual(["d", "e"]);
    expect(keysOf(await items.list({ pageSize: 1, from: "c", order: "desc" }))).toEqual(["c", "b", "a"]);
    expect(keysOf(await items.list({ limit: 3, pageSize: 2 }))).toEqual(["a", "b", "c"]);

    const seen: string[] = [];
    await new Promise<void>((resolve, reject) =>
      items.each({
        pageSize: 2,
        callback: (item) => void seen.push(item.key),
        done: (error?: Error) => (error ? reject(error) : resolve()),
      }),
    );
    expect(seen).toEqual(keys);

    const first = await items.page({ pageSize: 2, order: "desc" });
    const second = await first.nextPage();
    expect([first, second].map((page) => keysOf(page?.instances ?? []))).toEqual([
      ["e", "d"],
      ["c", "b"],
    ]);
    expect(keysOf((await second?.previousPage())?.instances ?? [])).toEqual(["e", "d"]);
  });

  it("meets itself under If-Match", async () => {
    const { revision } = await items.create({ key: "ada", data: { n: 1 } });
    expect((await items("ada").update({ data: { n: 2 }, ifMatch: revision })).revision).toBe("1");
    const tooLate = { status: 412, code: 54205 };
    await expect(items("ada").update({ data: { n: 3 }, ifMatch: revision })).rejects.toMatchObject(tooLate);
    await expect(items("ada").remove({ ifMatch: revision })).rejects.toMatchObject(tooLate);
    expect((await items("ada").fetch()).data).toEqual({ n: 2 });
    expect(await items("ada").remove({ ifMatch: "1" })).toBe(true);
  });

  it("finds none any more once their Map is gone", async () => {
    await items.create({ key: "ada", data: {} });
    await map.remove();
    await expect(items("ada").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    await expect(items.list()).rejects.toMatchObject({ status: 404, code: 20404 });
  });
});

describe("the twilio client walks through permissions", () => {
  const of = (read: boolean, write: boolean, manage: boolean) => ({ read, write, manage });

  it("sets them, whether they were there or not, lists and removes them", async () => {
    expect(await permissions("ada").update(of(true, false, false))).toMatchObject({
      identity: "ada",
      serviceSid: mock.service,
      ...of(true, false, false),
    });
    await permissions("ada").update(of(false, true, true));
    await permissions("bob@example.com").update(of(false, false, false));
    expect(await permissions("ada").fetch()).toMatchObject(of(false, true, true));
    const listed = await permissions.list({ pageSize: 1 });
    expect(listed.map(({ identity, write }) => [identity, write])).toEqual([
      ["ada", true],
      ["bob@example.com", false],
    ]);
    expect(await permissions("ada").remove()).toBe(true);
    await expect(permissions("ada").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it("finds them where the Service is called default", async () => {
    await permissions("ada").update(of(true, true, false));
    const there = client.sync.v1.services("default").syncMaps("users").syncMapPermissions("ada");
    expect(await there.fetch()).toMatchObject(of(true, true, false));
  });
});

describe("the twilio client walks through Services", () => {
  const services = () => client.sync.v1.services;

  it("creates one, with its settings, in which it makes a Map", async () => {
    const made = await services().create({
      friendlyName: "Rooms",
      webhookUrl: "https://example.com/hook",
      webhooksFromRestEnabled: true,
      aclEnabled: true,
      reachabilityDebouncingWindow: 2000,
    });
    expect(made).toMatchObject({
      accountSid: account,
      friendlyName: "Rooms",
      webhookUrl: "https://example.com/hook",
      webhooksFromRestEnabled: true,
      reachabilityWebhooksEnabled: false,
      aclEnabled: true,
      reachabilityDebouncingWindow: 2000,
    });
    expect(made.sid).toMatch(/^IS[0-9a-f]{32}$/);
    const other = services()(made.sid);
    const { sid } = await other.syncMaps.create({ uniqueName: "users" });
    expect(sid).not.toBe((await map.fetch()).sid);
    expect(await other.syncMaps("users").fetch()).toMatchObject({ sid, serviceSid: made.sid });
    await expect(services()(mock.service).syncMaps(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it("updates, lists and removes them", async () => {
    const { sid } = await services().create();
    expect((await services()(sid).update({ friendlyName: "Räume" })).friendlyName).toBe("Räume");
    expect((await services()(sid).fetch()).friendlyName).toBe("Räume");
    expect((await services().list({ pageSize: 1 })).map((each) => each.sid)).toEqual([mock.service, sid]);
    await services()(sid).syncMaps.create({ uniqueName: "gone" });
    expect(await services()(sid).remove()).toBe(true);
    await expect(services()(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    await expect(services()(sid).syncMaps("gone").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });
});

describe("the twilio client is refused", () => {
  const data = { n: 1 };
  it.each<[number, number, string, () => Promise<unknown>]>([
    [404, 20404, "an item that is not there", () => items("none").fetch()],
    [404, 20404, "an update of one", () => items("none").update({ data })],
    [
      404,
      20404,
      "a Map that is not there",
      () => client.sync.v1.services(mock.service).syncMaps("none").syncMapItems.list(),
    ],
    [
      409,
      54208,
      "a key that is taken",
      async () => [await items.create({ key: "a", data }), await items.create({ key: "a", data })],
    ],
    [400, 54209, "a key that is too long", () => items.create({ key: "k".repeat(321), data })],
    [400, 54206, "data of nothing", () => items.create({ key: "a", data: "" })],
    [400, 54008, "data that is no JSON", () => items.create({ key: "a", data: "{" })],
    [413, 54006, "data that is too large", () => items.create({ key: "a", data: { text: "x".repeat(16_384) } })],
    [400, 54011, "a time-to-live that is none", () => items.create({ key: "a", data, itemTtl: -1 })],
    [400, 54451, "an order that is none", () => items.list({ order: "up" as "asc" })],
    [400, 54452, "bounds that are none", () => items.list({ bounds: "open" as "inclusive" })],
    [400, 54454, "a page that is too large", () => items.list({ limit: 5000 })],
    [404, 20404, "a permission that is not there", () => permissions("none").fetch()],
    [
      400,
      54351,
      "an identity that is too long",
      () => permissions("i".repeat(257)).update({ read: true, write: true, manage: true }),
    ],
    [404, 20404, "a Service that is not there", () => client.sync.v1.services(`IS${"0".repeat(32)}`).fetch()],
    [
      400,
      54053,
      "a friendly name that is too long",
      () => client.sync.v1.services.create({ friendlyName: "x".repeat(256) }),
    ],
    [400, 54051, "a webhook that is none", () => client.sync.v1.services.create({ webhookUrl: "nowhere" })],
  ])("with %d and %d: %s", async (status, code, _, ask) => {
    const error: unknown = await ask().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(twilio.RestException);
    expect(error).toMatchObject({ status, code, moreInfo: `https://www.twilio.com/docs/errors/${code}` });
  });
});
