/** Services as a client meets them: on a port, over HTTP, each answer whole. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { account, service, startMock } from "../testing/mock.js";

const services = "/v1/Services";
const other = `IS${"b".repeat(32)}`;
const stranger = `IS${"c".repeat(32)}`;

const shown = (url: string, its: string, differing: Readonly<Record<string, unknown>> = {}): object => ({
  sid: its,
  unique_name: null,
  account_sid: account,
  friendly_name: null,
  date_created: "2026-01-01T00:00:00Z",
  date_updated: "2026-01-01T00:00:00Z",
  url: `${url}${services}/${its}`,
  webhook_url: null,
  webhooks_from_rest_enabled: false,
  reachability_webhooks_enabled: false,
  acl_enabled: false,
  reachability_debouncing_enabled: false,
  reachability_debouncing_window: 5000,
  links: {
    documents: `${url}${services}/${its}/Documents`,
    lists: `${url}${services}/${its}/Lists`,
    maps: `${url}${services}/${its}/Maps`,
    streams: `${url}${services}/${its}/Streams`,
  },
  ...differing,
});

const post = (url: string, path: string, form: Readonly<Record<string, string>> = {}) =>
  request(url).post(path).type("form").send(form);

const settings = {
  FriendlyName: "Räume",
  WebhookUrl: "https://example.com/hook?a=b",
  WebhooksFromRestEnabled: "true",
  ReachabilityWebhooksEnabled: "true",
  AclEnabled: "true",
  ReachabilityDebouncingEnabled: "true",
  ReachabilityDebouncingWindow: "1000",
};
const set = {
  friendly_name: "Räume",
  webhook_url: "https://example.com/hook?a=b",
  webhooks_from_rest_enabled: true,
  reachability_webhooks_enabled: true,
  acl_enabled: true,
  reachability_debouncing_enabled: true,
  reachability_debouncing_window: 1000,
};

describe("creating a Service", () => {
  const made = `IS${"1".padStart(32, "0")}`;

  it.each([
    ["nothing", {}, {}],
    ["everything", settings, set],
  ])("answers 201 with the whole of it, if %s is said", async (_, form, want) => {
    const { url } = await startMock();
    const answer = await post(url, services, form);
    expect([answer.status, answer.body]).toEqual([201, shown(url, made, want)]);
    expect((await request(url).get(`${services}/${made}`)).body).toEqual(answer.body);
    expect((await request(url).get(`${services}/${made}/Maps`)).body.maps).toEqual([]);
  });
});

describe("a Service", () => {
  it("is there from the beginning, and the first of them is called default", async () => {
    const { url } = await startMock({ services: [service, other] });
    const first = shown(url, service, { unique_name: "default" });
    expect((await request(url).get(`${services}/${service}`)).body).toEqual(first);
    expect((await request(url).get(`${services}/default`)).body).toEqual(first);
    expect((await request(url).get(services)).body).toMatchObject({
      services: [first, shown(url, other)],
      meta: { key: "services", next_page_url: null, url: `${url}${services}?PageSize=50&Page=0` },
    });
  });

  it("keeps the settings that an update does not name", async () => {
    const mock = await startMock();
    await post(mock.url, `${services}/${service}`, settings);
    mock.advance(5);
    const answer = await post(mock.url, `${services}/default`, { AclEnabled: "false", FriendlyName: "" });
    const changed = { ...set, acl_enabled: false, friendly_name: "", date_updated: "2026-01-01T00:00:05Z" };
    expect([answer.status, answer.body]).toEqual([
      200,
      shown(mock.url, service, { unique_name: "default", ...changed }),
    ]);
    expect(answer.headers).not.toHaveProperty("etag");
    expect((await request(mock.url).get(`${services}/${service}`)).body).toEqual(answer.body);
  });

  it.each(["http://here:99999/hook", "https://here:65536", "http://me:hush@[::1]:0100000?a=b"])(
    "refuses %s as a webhook, since there is no such port",
    async (url) => {
      const mock = await startMock();
      const answer = await post(mock.url, `${services}/${service}`, { WebhookUrl: url });
      expect([answer.status, answer.body.code]).toEqual([400, 54051]);
    },
  );

  it.each(["http://here:65535/hook", "http://me:99999@here/a:99999", "http://[::9]:00080", "http://here:?a=:70000"])(
    "takes %s as a webhook",
    async (url) => {
      const mock = await startMock();
      const answer = await post(mock.url, `${services}/${service}`, { WebhookUrl: url });
      expect([answer.status, answer.body.webhook_url]).toEqual([200, url]);
    },
  );

  it("has no webhook any more once an empty URL was sent", async () => {
    const { url } = await startMock();
    await post(url, `${services}/${service}`, settings);
    expect((await post(url, `${services}/${service}`, { WebhookUrl: "" })).body.webhook_url).toBeNull();
  });

  it("changes nothing where nothing is sent", async () => {
    const mock = await startMock();
    mock.advance(5);
    const answer = await post(mock.url, `${services}/${service}`);
    expect([answer.status, answer.body.date_updated]).toEqual([200, "2026-01-01T00:00:00Z"]);
  });

  it("keeps its Maps, names and items to itself", async () => {
    const { url } = await startMock({ services: [service, other] });
    const mine = `${services}/${service}/Maps`;
    const theirs = `${services}/${other}/Maps`;
    const { sid } = (await post(url, mine, { UniqueName: "n" })).body;
    await post(url, `${mine}/n/Items`, { Key: "k", Data: "1" });
    for (const named of [sid, "n"]) {
      expect((await request(url).get(`${theirs}/${named}`)).status).toBe(404);
      expect((await request(url).get(`${theirs}/${named}/Items/k`)).status).toBe(404);
      expect((await request(url).get(`${theirs}/${named}/Permissions`)).status).toBe(404);
    }
    expect((await post(url, theirs, { UniqueName: "n" })).status).toBe(201);
    expect((await post(url, `${theirs}/n/Items`, { Key: "k", Data: "2" })).status).toBe(201);
    expect((await request(url).get(`${mine}/n/Items/k`)).body).toMatchObject({ data: 1, service_sid: service });
  });

  it("takes all that it holds along when it is deleted, and nothing else", async () => {
    const held = {
      unique_name: "n",
      items: [{ key: "k", data: 1 }],
      permissions: [{ identity: "ada" }],
    };
    const mock = await startMock({
      fixtures: { services: [service, other], maps: [held, { ...held, service_sid: other }] },
    });
    const answer = await request(mock.url).delete(`${services}/${service}`);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    for (const path of ["", "/Maps", "/Maps/n", "/Maps/n/Items/k"]) {
      expect((await request(mock.url).get(`${services}/${service}${path}`)).status).toBe(404);
    }
    expect((await request(mock.url).get(`${services}/default`)).status).toBe(404);
    expect((await request(mock.url).get(services)).body.services).toMatchObject([{ sid: other }]);
    expect((await request(mock.url).get(`${services}/${other}/Maps/n/Items/k`)).body.data).toBe(1);
    const { store } = mock.world;
    expect(["SyncMap", "SyncMapItem", "SyncMapPermission"].map((name) => store.size(name))).toEqual([1, 1, 1]);
  });

  it("is one of its Account only", async () => {
    const { url } = await startMock();
    const { sid } = (await post(url, services)).body;
    const theirs = `Basic ${btoa(`AC${"9".repeat(32)}:token`)}`;
    const asked = await request(url).get(`${services}/${sid}`).set("authorization", theirs);
    expect(asked.status).toBe(404);
  });
});

describe("a Service that nobody made", () => {
  it("is not there", async () => {
    const { url } = await startMock();
    for (const path of ["", "/Maps", "/Maps/n/Items"]) {
      expect((await request(url).get(`${services}/${stranger}${path}`)).status).toBe(404);
    }
  });

  it("is there as soon as it is named, where every Service is to be, if its name is that of a SID", async () => {
    const { url } = await startMock({ anyService: true });
    const maps = `${services}/${stranger}/Maps`;
    expect((await post(url, maps, { UniqueName: "n" })).body).toMatchObject({ service_sid: stranger });
    expect((await request(url).get(`${maps}/n`)).status).toBe(200);
    expect((await request(url).get(`${services}/${stranger}`)).body).toEqual(shown(url, stranger));
    expect((await request(url).get(`${services}/${other}`)).status).toBe(200);
    expect((await request(url).get(`${services}/IS1/Maps`)).status).toBe(404);
    expect((await request(url).get(services)).body.services).toHaveLength(3);
  });
});

describe("a list of Services", () => {
  it("is walked from page to page", async () => {
    const { url } = await startMock({ services: [service, other, stranger] });
    const first = await request(url).get(`${services}?PageSize=2`);
    const second = await request(url).get(first.body.meta.next_page_url.slice(url.length));
    const sids = [first, second].map(({ body }) => body.services.map(({ sid }: { readonly sid: string }) => sid));
    expect(sids).toEqual([[service, other], [stranger]]);
    expect(second.body.meta.next_page_url).toBeNull();
  });
});
