/** Services that are told of what happens in them, set up by Twilio's own client. */
import request from "supertest";
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { violationsOf } from "../../api/validate.js";
import { account, service, startMock } from "../../testing/mock.js";
import { type Asked, parametersIn, receiver, type Waits, waits } from "../../testing/receiver.js";
import type { CreateMockOptions, Mock } from "../create-mock.js";
import { defaultAuthToken } from "./tell-services.js";

/** A mock whose Service tells this URL, with a client that asks it. */
async function telling(webhookUrl: string, options: CreateMockOptions = {}, authToken = "any token") {
  const mock: Mock = await startMock(options);
  const client = twilio(account, authToken);
  client.sync.baseUrl = mock.url;
  const here = client.sync.v1.services(service);
  await here.update({ webhookUrl, webhooksFromRestEnabled: true });
  return { mock, here, maps: here.syncMaps };
}

/** Waits without an end, and the first pause between attempts, once there is one. */
function noticedWaits(): Pick<Waits, "sleep"> & { readonly pauses: Promise<void> } {
  const { sleep } = waits();
  let paused = (): void => undefined;
  const pauses = new Promise<void>((resolve) => {
    paused = resolve;
  });
  const noticed: Waits["sleep"] = (ms, signal) => {
    if (ms === 1000) paused();
    return sleep(ms, signal);
  };
  return { sleep: noticed, pauses };
}

/** Whether Twilio's own validator takes the signature of a request. */
const isSigned = (request: Asked, url: string, authToken: string): boolean =>
  twilio.validateRequest(authToken, request.headers["x-twilio-signature"] ?? "", url, parametersIn(request));

describe("/_mock/webhooks", () => {
  it("shows what a Service was not told yet, and why, but nothing of its URL", async () => {
    const { sleep, pauses } = noticedWaits();
    const { url } = await receiver(["fail"]);
    const { mock, maps } = await telling(url.replace("//", "//me:hush@"), { webhooks: { sleep } });
    const nothing = { waiting: 0, dropped: 0, services: [] };
    expect((await request(mock.url).get("/_mock/webhooks")).body).toEqual(nothing);
    await maps.create({ uniqueName: "users" });
    await maps.create({ uniqueName: "rooms" });
    await pauses;
    const { text, body } = await request(mock.url).get("/_mock/webhooks");
    const services = [{ account, service, waiting: 2, failed: 1, lastError: "answered with 503" }];
    expect(body).toEqual({ waiting: 2, dropped: 0, services });
    expect(text).not.toContain("hush");
    const other = `AC${"b".repeat(32)}`;
    expect((await request(mock.url).get(`/_mock/webhooks?account=${other}`)).body).toEqual(nothing);
  });

  it("counts what was dropped for each Account by itself, and all of it for who asks for none", async () => {
    const { sleep, pauses } = noticedWaits();
    const { mock, maps } = await telling("http://127.0.0.1:1/told", { webhooks: { sleep, mostWaiting: 1 } });
    for (const uniqueName of ["a", "b", "c"]) await maps.create({ uniqueName });
    await pauses;
    const droppedOf = async (query: string): Promise<unknown> =>
      (await request(mock.url).get(`/_mock/webhooks${query}`)).body.dropped;
    expect(await droppedOf(`?account=${account}`)).toBe(1);
    expect(await droppedOf(`?account=AC${"b".repeat(32)}`)).toBe(0);
    expect(await droppedOf("")).toBe(1);
  });

  it("says where nobody is", async () => {
    const { sleep, pauses } = noticedWaits();
    const { mock, maps } = await telling("http://127.0.0.1:1/told", { webhooks: { sleep } });
    await maps.create({ uniqueName: "users" });
    await pauses;
    expect((await request(mock.url).get("/_mock/webhooks")).body.services).toMatchObject([{ failed: 1 }]);
    expect(mock.webhooks.services[0]?.lastError).toMatch(/^(ECONNREFUSED|no connection)$/);
  });
});

describe("a Service with a webhook_url", () => {
  it("tells it of its Maps and their items, with the parameters that the documentation gives lists and their items", async () => {
    const { url, taken, hasTaken } = await receiver();
    const { mock, here, maps } = await telling(url);
    const { sid } = await maps.create({ uniqueName: "users" });
    await maps("users").syncMapItems.create({ key: "https://keys.example/?a=b", data: { n: 1 } });
    const item = maps("users").syncMapItems("https:%2F%2Fkeys.example%2F%3Fa=b");
    await item.update({ data: { n: 2 } });
    await maps("users").update({ ttl: 60 }); // which no webhook tells of
    await item.remove();
    await maps("users").remove();
    await maps.create({ uniqueName: "rooms" });
    await hasTaken(6);
    await here.remove(); // after which there is nobody to tell
    await mock.webhooks.idle();
    const common = { AccountSid: account, ServiceSid: service, Identity: "system" };
    const map = { ...common, MapSid: sid, MapUniqueName: "users" };
    const rooms = { MapSid: expect.any(String), MapUniqueName: "rooms", MapRevision: "0" };
    const ItemKey = "https://keys.example/?a=b";
    expect(taken.map(parametersIn)).toEqual([
      { ...map, EventType: "map_created", EventId: "1", MapRevision: "0" },
      {
        ...{ ...map, EventType: "map_item_added", EventId: "2", MapRevision: "1" },
        ...{ ItemKey, ItemRevision: "0", ItemData: '{"n":1}' },
      },
      {
        ...{ ...map, EventType: "map_item_updated", EventId: "3", MapRevision: "2" },
        ...{ ItemKey, ItemRevision: "1", ItemData: '{"n":2}' },
      },
      { ...map, EventType: "map_item_removed", EventId: "5", MapRevision: "3", ItemKey, ItemRevision: "1" },
      { ...map, EventType: "map_removed", EventId: "6", MapRevision: "3" },
      { ...common, EventType: "map_created", EventId: "1", ...rooms },
    ]);
    expect(taken.flatMap((request) => violationsOf("MapWebhook", parametersIn(request)))).toEqual([]);
    expect(taken.map((request) => isSigned(request, url, defaultAuthToken))).not.toContain(false);
  });

  it("lets no answer wait: all arrive while the receiver hangs, and it is told of all once it is back", async () => {
    const { sleep, end } = waits();
    const { url, asked, taken, wasAsked, hasTaken } = await receiver(["hang"]);
    const { mock, maps } = await telling(url, { webhooks: { sleep } });
    const names = Array.from({ length: 300 }, (_, index) => `map ${index}`);
    for (const uniqueName of names) await maps.create({ uniqueName });
    await wasAsked(1);
    expect((await maps.list()).map(({ uniqueName }) => uniqueName)).toEqual(names);
    expect([asked.length, taken.length, mock.webhooks.waiting]).toEqual([1, 0, names.length]);
    await end(10_000);
    await end(1000);
    await hasTaken(names.length);
    expect(taken.map((request) => parametersIn(request).MapUniqueName)).toEqual(names);
    await mock.webhooks.idle();
    expect([mock.webhooks.waiting, mock.webhooks.dropped]).toEqual([0, 0]);
  });

  it("tells what waits to the URL that it has since, at once and in order", async () => {
    const { sleep, pauses } = noticedWaits();
    const wrong = await receiver(["fail"]);
    const right = await receiver();
    const { mock, here, maps } = await telling(wrong.url, { webhooks: { sleep } });
    await maps.create({ uniqueName: "a" });
    await maps.create({ uniqueName: "b" });
    await pauses;
    await here.update({ webhookUrl: right.url });
    await maps.create({ uniqueName: "c" });
    await mock.webhooks.idle();
    expect(right.taken.map((request) => parametersIn(request).MapUniqueName)).toEqual(["a", "b", "c"]);
    expect(right.taken.map((request) => isSigned(request, right.url, defaultAuthToken))).not.toContain(false);
    expect(wrong.asked).toHaveLength(1);
  });

  it("has another URL after an attempt that was under way, without a pause", async () => {
    const { asked, sleep, end } = waits();
    const wrong = await receiver(["hang"]);
    const right = await receiver();
    const { mock, here, maps } = await telling(wrong.url, { webhooks: { sleep } });
    await maps.create({ uniqueName: "a" });
    await wrong.wasAsked(1);
    await here.update({ webhookUrl: right.url });
    await end(10_000);
    await mock.webhooks.idle();
    expect([right.taken.length, asked]).toEqual([1, [10_000, 10_000]]);
  });

  it.each<[string, (here: Awaited<ReturnType<typeof telling>>["here"]) => Promise<unknown>]>([
    ["has no URL any more", (here) => here.update({ webhookUrl: "" })],
    ["is not to tell what comes by the REST API", (here) => here.update({ webhooksFromRestEnabled: false })],
    ["is gone", (here) => here.remove()],
  ])("drops what waits once it %s", async (_, end) => {
    const { sleep, pauses } = noticedWaits();
    const wrong = await receiver(["fail"]);
    const { mock, here, maps } = await telling(wrong.url, { webhooks: { sleep } });
    await maps.create({});
    await maps.create({});
    await pauses;
    await end(here);
    await mock.webhooks.idle();
    expect([mock.webhooks.waiting, wrong.asked.length]).toEqual([0, 1]);
  });

  it("tells nothing of what comes by the REST API unless that is asked for", async () => {
    const { url, taken } = await receiver();
    const { mock, here, maps } = await telling(url);
    await here.update({ webhooksFromRestEnabled: false });
    await maps.create({ uniqueName: "users" });
    await mock.webhooks.idle();
    expect(taken).toEqual([]);
  });

  it("may have it from its fixtures, of which it tells nothing", async () => {
    const { url, taken } = await receiver();
    const services = [{ sid: service, webhook_url: url, webhooks_from_rest_enabled: true }];
    const maps = [{ unique_name: "users", items: [{ key: "ada", data: 1 }] }];
    const mock = await startMock({ fixtures: { services, maps } });
    const client = twilio(account, "any token");
    client.sync.baseUrl = mock.url;
    const users = client.sync.v1.services(service).syncMaps("users");
    await users.syncMapItems("ada").update({ data: 2 });
    await mock.webhooks.idle();
    mock.reset();
    await users.syncMapItems("ada").remove();
    await mock.webhooks.idle();
    const types = taken.map((request) => parametersIn(request).EventType);
    expect(types).toEqual(["map_item_updated", "map_item_removed"]);
  });

  it("signs with the token of its Account, or with the one that is given for all", async () => {
    const { url, taken, hasTaken } = await receiver();
    const auth = { accounts: { [account]: "its own token" } };
    const first = await telling(url, { auth, webhooks: { authToken: "for all" } }, "its own token");
    await first.maps.create({});
    await hasTaken(1);
    const second = await telling(url, { webhooks: { authToken: "for all" } });
    await second.maps.create({});
    await hasTaken(2);
    const tokens = ["its own token", "for all"];
    expect(taken.map((request, index) => isSigned(request, url, tokens[index] ?? ""))).toEqual([true, true]);
  });

  it("does not keep a mock from being closed", async () => {
    const { url, wasAsked } = await receiver(["hang"]);
    const { mock, maps } = await telling(url);
    await maps.create({});
    await maps.create({});
    await wasAsked(1);
    await mock.close();
    expect(mock.webhooks.waiting).toBe(0);
  });
});
