/** The five operations as a client meets them: on a port, over HTTP, each answer whole. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { account, maps, service, shown, sid, startMock } from "../testing/mock.js";

describe("creating a Map", () => {
  it("answers 201 with the whole Map, its ETag and the mock's own time", async () => {
    const { url } = await startMock();
    const answer = await request(url).post(maps).type("form").send("UniqueName=first&Ttl=3600");
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({
      "content-type": "application/json",
      etag: '"0"',
      date: "Thu, 01 Jan 2026 00:00:00 GMT",
      "twilio-request-id": "RQ00000000000000000000000000000002",
    });
    expect(answer.body).toEqual({
      sid: "MP00000000000000000000000000000001",
      unique_name: "first",
      account_sid: account,
      service_sid: service,
      url: `${url}/v1/Services/${service}/Maps/MP00000000000000000000000000000001`,
      links: {
        items: `${url}/v1/Services/${service}/Maps/MP00000000000000000000000000000001/Items`,
        permissions: `${url}/v1/Services/${service}/Maps/MP00000000000000000000000000000001/Permissions`,
      },
      revision: "0",
      date_expires: "2026-01-01T01:00:00Z",
      date_created: "2026-01-01T00:00:00Z",
      date_updated: "2026-01-01T00:00:00Z",
      created_by: "system",
    });
  });

  it.each([
    ["nothing at all", undefined],
    ["an empty form", ""],
    ["unknown parameters", "Foo=1&unique_name=n&__proto__=2"],
    ["an empty time-to-live", "Ttl="],
    ["a time-to-live of 0", "CollectionTtl=0"],
  ])("needs no more than %s", async (_, form) => {
    const { url } = await startMock();
    const asked = request(url).post(maps);
    const answer = await (form === undefined ? asked : asked.type("form").send(form));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual(shown(url, sid(1)));
  });

  it.each([
    ["2026-01-01T00:00:01Z", "Ttl=1"],
    ["2026-01-01T00:01:00Z", "Ttl=90&CollectionTtl=60"],
    ["2026-01-01T00:01:00Z", "Ttl=abc&CollectionTtl=60"],
    [null, "Ttl=60&CollectionTtl=0"],
    ["2027-01-01T00:00:00Z", "CollectionTtl=31536000"],
  ])("sets the expiry to %s with %s", async (date_expires, form) => {
    const { url } = await startMock();
    const answer = await request(url).post(maps).type("form").send(form);
    expect(answer.body).toEqual(shown(url, sid(1), { date_expires }));
  });

  it("belongs to the Account whose SID is sent, or else to the mock's own", async () => {
    const { url } = await startMock({ account: `AC${"b".repeat(32)}` });
    const other = `AC${"c".repeat(32)}`;
    const sent = await request(url).post(maps).auth(other, "any token");
    const key = await request(url)
      .post(maps)
      .auth(`SK${"c".repeat(32)}`, "any secret");
    const none = await request(url).post(maps);
    const accounts = [sent, key, none].map(({ body: { account_sid } }) => account_sid);
    expect(accounts).toEqual([other, `AC${"b".repeat(32)}`, `AC${"b".repeat(32)}`]);
  });

  it.each(["application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-Urlencoded"])(
    "is asked for in a form of the type %s",
    async (type) => {
      const { url } = await startMock();
      const answer = await request(url).post(maps).set("content-type", type).send("UniqueName=n");
      expect(answer.body).toEqual(shown(url, sid(1), { unique_name: "n" }));
    },
  );
});

describe("fetching a Map", () => {
  it("answers 200 with the whole Map and its ETag, by SID and by unique name", async () => {
    const { url } = await startMock({
      fixtures: { maps: [{ unique_name: "n", revision: "1e", created_by: "alice" }] },
    });
    const want = shown(url, sid(1), { unique_name: "n", revision: "1e", created_by: "alice" });
    for (const key of [sid(1), "n"]) {
      const answer = await request(url).get(`${maps}/${key}`);
      expect([answer.status, answer.headers.etag, answer.body]).toEqual([200, '"1e"', want]);
    }
  });

  it.each([
    ["a b", "a%20b"],
    ["a/b", "a%2Fb"],
    ["a?b#c", "a%3Fb%23c"],
    ["100%", "100%25"],
    ["é", "%C3%A9"],
    ["🗺", "%F0%9F%97%BA"],
    ["a+b", "a+b"],
    ["a+b", "a%2Bb"],
    ["https://example.com/?q=1", "https%3A%2F%2Fexample.com%2F%3Fq%3D1"],
    ["__proto__", "__proto__"],
    ["..", "%2E%2E"],
  ])("works by the name %j, encoded as %s", async (name, segment) => {
    const { url, handler } = await startMock({ fixtures: { maps: [{ unique_name: name }] } });
    // past the network, since clients take dots out of a path
    const answer = await handler({ method: "GET", url: `${url}${maps}/${segment}`, headers: {}, body: "" });
    expect(JSON.parse(answer.body ?? "")).toEqual(shown(url, sid(1), { unique_name: name }));
  });

  it("works by any name that was sent in a form, whatever characters it contains", async () => {
    const { url } = await startMock();
    const name = "é & 🗺 / 100% + more=1";
    await request(url)
      .post(maps)
      .type("form")
      .send(new URLSearchParams({ UniqueName: name }).toString());
    const answer = await request(url).get(`${maps}/${encodeURIComponent(name)}`);
    expect(answer.body).toEqual(shown(url, sid(1), { unique_name: name }));
  });
});

describe("updating a Map", () => {
  it("answers 200 with the whole Map, its expiry counted from now", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(30);
    const answer = await request(mock.url).post(`${maps}/n`).type("form").send("Ttl=600");
    expect([answer.status, answer.headers.etag]).toEqual([200, '"0"']);
    const dates = { date_expires: "2026-01-01T00:10:30Z", date_updated: "2026-01-01T00:00:30Z" };
    expect(answer.body).toEqual(shown(mock.url, sid(1), { unique_name: "n", ...dates }));
    expect((await request(mock.url).get(`${maps}/${sid(1)}`)).body).toEqual(answer.body);
  });

  it.each([
    [null, "CollectionTtl=0"],
    [null, "CollectionTtl="],
    [null, "Ttl=0"],
    ["2026-01-01T00:01:30Z", "CollectionTtl=60&Ttl=5"],
  ])("sets the expiry to %s with %s", async (date_expires, form) => {
    const mock = await startMock({ fixtures: { maps: [{ ttl: 3600 }] } });
    mock.advance(30);
    const answer = await request(mock.url)
      .post(`${maps}/${sid(1)}`)
      .type("form")
      .send(form);
    expect(answer.body).toEqual(shown(mock.url, sid(1), { date_expires, date_updated: "2026-01-01T00:00:30Z" }));
  });

  it.each(["", "Foo=1", "UniqueName=other"])("changes nothing with the form %j", async (form) => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 3600 }] } });
    mock.advance(30);
    const answer = await request(mock.url).post(`${maps}/n`).type("form").send(form);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(shown(mock.url, sid(1), { unique_name: "n", date_expires: "2026-01-01T01:00:00Z" }));
  });
});

describe("deleting a Map", () => {
  it.each([sid(1), "n"])("answers 204 without a body, and the Map is gone: %s", async (key) => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }, {}] } });
    const answer = await request(url).delete(`${maps}/${key}`);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(answer.headers).not.toHaveProperty("etag");
    expect(answer.headers).not.toHaveProperty("content-type");
    for (const gone of [sid(1), "n"]) expect((await request(url).get(`${maps}/${gone}`)).status).toBe(404);
    expect((await request(url).delete(`${maps}/${key}`)).status).toBe(404);
    expect((await request(url).get(maps)).body.maps).toEqual([shown(url, sid(2))]);
  });

  it("frees the unique name for another", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }] } });
    await request(url).delete(`${maps}/n`);
    const answer = await request(url).post(maps).type("form").send("UniqueName=n");
    expect(answer.status).toBe(201);
    expect(answer.body.sid).not.toBe(sid(1));
    expect((await request(url).get(`${maps}/n`)).body).toEqual(answer.body);
  });
});

describe("two Services", () => {
  it("know nothing of each other's Maps", async () => {
    const other = `IS${"b".repeat(32)}`;
    const { url } = await startMock({
      services: [service, other],
      fixtures: { maps: [{ unique_name: "n" }, { unique_name: "n", service_sid: other }] },
    });
    const inOther = `/v1/Services/${other}/Maps`;
    expect((await request(url).get(`${maps}/n`)).body.sid).toBe(sid(1));
    expect((await request(url).get(`${inOther}/n`)).body).toMatchObject({ sid: sid(2), service_sid: other });
    expect((await request(url).get(`${inOther}/${sid(1)}`)).status).toBe(404);
    expect((await request(url).get(inOther)).body.maps).toHaveLength(1);
  });
});
