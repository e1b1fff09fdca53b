/** The permissions of a Map as a client meets them: on a port, over HTTP, each answer whole. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { account, maps, service, sid, startMock } from "../testing/mock.js";
import type { PermissionState } from "./state.js";

const map = sid(99);
const permissions = `${maps}/n/Permissions`;

const mockOf = (...held: readonly PermissionState[]) =>
  startMock({ fixtures: { maps: [{ sid: map, unique_name: "n", permissions: held }, { unique_name: "m" }] } });

const set = (url: string, identity: string, rights: string, there = permissions) => {
  const [Read, Write, Manage] = ["r", "w", "m"].map((right) => String(rights.includes(right)));
  return request(url)
    .post(`${there}/${encodeURIComponent(identity)}`)
    .type("form")
    .send({ Read, Write, Manage });
};

const shown = (url: string, identity: string, rights: string): object => ({
  account_sid: account,
  service_sid: service,
  map_sid: map,
  identity,
  read: rights.includes("r"),
  write: rights.includes("w"),
  manage: rights.includes("m"),
  url: `${url}${maps}/${map}/Permissions/${encodeURIComponent(identity)}`,
});

describe("a permission", () => {
  it.each(["", "r", "w", "m", "rw", "rwm"])("is made by being set: %s", async (rights) => {
    const { url } = await mockOf();
    const answer = await set(url, "ada", rights);
    expect([answer.status, answer.body]).toEqual([200, shown(url, "ada", rights)]);
    expect(answer.headers).not.toHaveProperty("etag");
    expect((await request(url).get(`${permissions}/ada`)).body).toEqual(answer.body);
  });

  it("is set by the words of Python for true and false, which Twilio's older clients send", async () => {
    const { url } = await mockOf();
    const rights = { Read: "True", Write: "False", Manage: "True" };
    const answer = await request(url).post(`${permissions}/ada`).type("form").send(rights);
    expect([answer.status, answer.body]).toEqual([200, shown(url, "ada", "rm")]);
  });

  it("is replaced whole by being set again, and stays one", async () => {
    const { url } = await mockOf();
    await set(url, "ada", "rm");
    const answer = await set(url, "ada", "w");
    expect([answer.status, answer.body]).toEqual([200, shown(url, "ada", "w")]);
    expect((await request(url).get(permissions)).body.permissions).toEqual([answer.body]);
  });

  it.each(["ada@example.com", "a/b c?d", "größe 🗺", "100%25", "Permissions", "x".repeat(256), "🗺".repeat(256)])(
    "is for the identity %j, by which its own URL leads to it",
    async (identity) => {
      const { url } = await mockOf();
      const answer = await set(url, identity, "r");
      expect([answer.status, answer.body.identity]).toEqual([200, identity]);
      expect((await request(url).get(new URL(answer.body.url).pathname)).body).toEqual(answer.body);
    },
  );

  it("is gone once it is deleted, with 204 and no body", async () => {
    const { url } = await mockOf({ identity: "ada", read: true }, { identity: "bob", write: true });
    const answer = await request(url).delete(`${permissions}/ada`);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect((await request(url).get(`${permissions}/ada`)).status).toBe(404);
    expect((await request(url).delete(`${permissions}/ada`)).status).toBe(404);
    expect((await request(url).get(permissions)).body.permissions).toEqual([shown(url, "bob", "w")]);
  });

  it("is one of its Map only", async () => {
    const { url } = await mockOf({ identity: "ada", read: true });
    const others = `${maps}/m/Permissions`;
    expect((await request(url).get(`${others}/ada`)).status).toBe(404);
    expect((await set(url, "ada", "w", others)).body).toMatchObject({ read: false, write: true });
    expect((await request(url).get(`${permissions}/ada`)).body).toEqual(shown(url, "ada", "r"));
    expect((await request(url).get(others)).body.permissions).toMatchObject([{ identity: "ada", write: true }]);
  });

  it("does not move its Map on", async () => {
    const mock = await mockOf();
    mock.advance(5);
    await set(mock.url, "ada", "r");
    const { revision, date_updated } = (await request(mock.url).get(`${maps}/n`)).body;
    expect([revision, date_updated]).toEqual(["0", "2026-01-01T00:00:00Z"]);
  });

  it.each(["default", service])("is found where the Service is called %s", async (called) => {
    const { url } = await mockOf({ identity: "ada", read: true });
    const there = permissions.replace(service, called);
    expect((await request(url).get(`${there}/ada`)).body).toEqual(shown(url, "ada", "r"));
    const { meta } = (await request(url).get(there)).body;
    expect(meta.url).toBe(`${url}${there}?PageSize=50&Page=0`);
  });
});

describe("a list of permissions", () => {
  it("is walked from page to page", async () => {
    const { url } = await mockOf(...["c", "a", "b"].map((identity) => ({ identity })));
    const first = await request(url).get(`${permissions}?PageSize=2`);
    expect(first.body.meta).toMatchObject({ key: "permissions", page: 0, page_size: 2, previous_page_url: null });
    const second = await request(url).get(first.body.meta.next_page_url.slice(url.length));
    expect(second.body.meta).toMatchObject({ page: 1, next_page_url: null });
    const identities = [first, second].map(({ body }) =>
      body.permissions.map(({ identity }: PermissionState) => identity),
    );
    expect(identities).toEqual([["c", "a"], ["b"]]);
  });
});
