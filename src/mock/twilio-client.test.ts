import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { manualClock } from "./clock.js";
import { createMock, type Mock } from "./create-mock.js";

/** The unmodified client of Twilio, told where the mock is and nothing else. */
const account = `AC${"1".repeat(32)}`;

let mock: Mock;
let maps: ReturnType<ReturnType<typeof twilio>["sync"]["v1"]["services"]>["syncMaps"];
let client: ReturnType<typeof twilio>;

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
  maps = client.sync.v1.services(mock.service).syncMaps;
  return () => mock.close();
});

const seconds = (from: Date, to: Date | null): number | null => to && (to.getTime() - from.getTime()) / 1000;

describe("the twilio client creates", () => {
  it("a Map without options", async () => {
    const map = await maps.create();
    expect(map).toMatchObject({ uniqueName: null, dateExpires: null, revision: "0", createdBy: "system" });
    expect(map.sid).toMatch(/^MP[0-9a-f]{32}$/);
    expect([map.accountSid, map.serviceSid]).toEqual([account, mock.service]);
    expect(map.dateCreated).toEqual(new Date("2026-01-01T00:00:00Z"));
    expect(map.url).toBe(`${mock.url}/v1/Services/${mock.service}/Maps/${map.sid}`);
    expect(map.links).toEqual({ items: `${map.url}/Items`, permissions: `${map.url}/Permissions` });
  });

  it.each<[number | null, object]>([
    [600, { ttl: 600 }],
    [600, { collectionTtl: 600 }],
    [3600, { ttl: 600, collectionTtl: 3600 }],
    [null, { ttl: 0 }],
    [null, { ttl: 600, collectionTtl: 0 }],
  ])("a Map that lives %s seconds from %j", async (lifetime, options) => {
    const map = await maps.create({ uniqueName: "users", ...options });
    expect(map.uniqueName).toBe("users");
    expect(seconds(map.dateCreated, map.dateExpires)).toBe(lifetime);
  });
});

describe("the twilio client fetches", () => {
  it("a Map by its SID", async () => {
    const { sid } = await maps.create();
    expect((await maps(sid).fetch()).sid).toBe(sid);
  });

  it.each(["users", "the users", "größe", "a+b&c=d", "100%25"])("a Map by its name, %s", async (name) => {
    // The client does not encode names; its URL class does, percent signs aside.
    const uniqueName = name.replace("%25", "%");
    const { sid } = await maps.create({ uniqueName });
    expect(await maps(name).fetch()).toMatchObject({ sid, uniqueName });
  });
});

describe("the twilio client updates", () => {
  it("a Map's deadline, by SID and by name", async () => {
    const { sid } = await maps.create({ uniqueName: "users", ttl: 60 });
    mock.advance(30);
    const updated = await maps(sid).update({ ttl: 60 });
    expect(seconds(updated.dateCreated, updated.dateExpires)).toBe(90);
    expect(seconds(updated.dateCreated, updated.dateUpdated)).toBe(30);
    expect((await maps("users").update({ collectionTtl: 0 })).dateExpires).toBeNull();
  });

  it("nothing where it names nothing", async () => {
    const { sid, dateExpires } = await maps.create({ ttl: 60 });
    expect((await maps(sid).update()).dateExpires).toEqual(dateExpires);
  });
});

describe("the twilio client lists", () => {
  const names = ["a", "b", "c", "d", "e"];
  beforeEach(async () => {
    for (const uniqueName of names) await maps.create({ uniqueName });
  });
  const namesOf = (list: readonly { uniqueName: string }[]): readonly string[] =>
    list.map(({ uniqueName }) => uniqueName);

  it("all Maps over several pages, following the URLs of the mock", async () => {
    expect(namesOf(await maps.list({ pageSize: 2 }))).toEqual(names);
  });

  it("as many as it is told to", async () => {
    expect(namesOf(await maps.list({ limit: 3 }))).toEqual(names.slice(0, 3));
    expect(namesOf(await maps.list({ limit: 3, pageSize: 2 }))).toEqual(names.slice(0, 3));
  });

  it("each of them", async () => {
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) =>
      maps.each({
        pageSize: 2,
        callback: (map) => void seen.push(map.uniqueName),
        done: (error?: Error) => (error ? reject(error) : resolve()),
      }),
    );
    expect(seen).toEqual(names);
  });

  it("page by page, there and back", async () => {
    const first = await maps.page({ pageSize: 2 });
    const second = await first.nextPage();
    const third = await second?.nextPage();
    expect([first, second, third].map((page) => namesOf(page?.instances ?? []))).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e"],
    ]);
    expect(await third?.nextPage()).toBeUndefined();
    const back = await maps.getPage(third?.previousPageUrl ?? "");
    expect(namesOf(back.instances)).toEqual(["c", "d"]);
    expect(namesOf((await back.previousPage())?.instances ?? [])).toEqual(["a", "b"]);
  });
});

describe("the twilio client removes", () => {
  it("a Map, which is gone then, and whose name is free", async () => {
    const { sid } = await maps.create({ uniqueName: "users" });
    expect(await maps("users").remove()).toBe(true);
    await expect(maps(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    expect((await maps.create({ uniqueName: "users" })).sid).not.toBe(sid);
  });
});

describe("the twilio client is refused", () => {
  const here = `/Services/IS${"a".repeat(32)}/Maps`;
  it.each<[number, number, string, () => Promise<unknown>]>([
    [404, 20404, `The requested resource ${here}/none was not found`, () => maps("none").fetch()],
    [404, 20404, `The requested resource ${here}/none was not found`, () => maps("none").update({ ttl: 1 })],
    [404, 20404, `The requested resource ${here}/none was not found`, () => maps("none").remove()],
    [
      404,
      20404,
      "The requested resource /Services/ISx/Maps was not found",
      () => client.sync.v1.services("ISx").syncMaps.list(),
    ],
    [
      409,
      54301,
      "Unique name already exists",
      async () => [await maps.create({ uniqueName: "a" }), await maps.create({ uniqueName: "a" })],
    ],
    [
      400,
      54302,
      "Invalid unique name. Expected 1 to 320 characters, not of the form of a SID",
      () => maps.create({ uniqueName: `MP${"a".repeat(32)}` }),
    ],
    [400, 54011, "Invalid TTL. Expected a whole number of seconds from 0 to 31536000", () => maps.create({ ttl: -1 })],
    [
      400,
      54011,
      "Invalid TTL. Expected a whole number of seconds from 0 to 31536000",
      () => maps.create({ collectionTtl: 1.5 }),
    ],
    [400, 54454, "Invalid PageSize. Expected a whole number from 1 to 1000", () => maps.list({ pageSize: 1001 })],
    [400, 54454, "Invalid PageSize. Expected a whole number from 1 to 1000", () => maps.list({ limit: 5000 })],
    [400, 54453, "Invalid PageToken. Expected one from the URLs in meta", () => maps.page({ pageToken: "forged" })],
  ])("with %d and %d: %s", async (status, code, message, ask) => {
    const error: unknown = await ask().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(twilio.RestException);
    expect(error).toMatchObject({ status, code, message, moreInfo: `https://www.twilio.com/docs/errors/${code}` });
  });
});
