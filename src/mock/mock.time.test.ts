/** Time in the mock: deadlines and dates, by a clock that moves when it is told to. */
import request from "supertest";
import { describe, expect, it, vi } from "vitest";
import { account, maps, sid, start, startMock } from "../testing/mock.js";
import { manualClock } from "./clock.js";
import { inProcessMock } from "./in-process.js";

describe("an expiry", () => {
  const keys = [sid(1), "n"];

  it("is never early: the Map is there to the last millisecond", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(59.999);
    for (const key of keys) expect((await request(mock.url).get(`${maps}/${key}`)).status).toBe(200);
    expect((await request(mock.url).get(maps)).body.maps).toHaveLength(1);
    expect((await request(mock.url).post(maps).type("form").send("UniqueName=n")).status).toBe(409);
  });

  it("takes the Map away for every operation", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(60);
    for (const key of keys) {
      expect((await request(mock.url).get(`${maps}/${key}`)).status).toBe(404);
      expect((await request(mock.url).post(`${maps}/${key}`).type("form").send("Ttl=60")).status).toBe(404);
      expect((await request(mock.url).delete(`${maps}/${key}`)).status).toBe(404);
    }
    expect((await request(mock.url).get(maps)).body.maps).toEqual([]);
  });

  it("of an item comes before that of its Map, however far the clock jumps", async () => {
    const items = [{ key: "k", data: 1, ttl: 30 }];
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60, items }] } });
    const told: string[] = [];
    mock.events.subscribe(({ type }) => told.push(type));
    mock.advance(3600);
    await vi.waitFor(() => expect(told).toEqual(["map_item_removed", "map_removed"]));
  });

  it("is over once the clock has moved, in what there is and in the revision of a Map whose item it was", async () => {
    const items = [{ key: "k", data: 1, ttl: 30 }];
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60, items }] } });
    mock.advance(30);
    expect(mock.world.store.named("SyncMap", mock.service, "n")?.revision).toBe(1);
    expect(mock.state().maps).toMatchObject([{ unique_name: "n", revision: "1" }]);
    mock.advance(30);
    expect([mock.state().maps, mock.of(account).state().maps]).toEqual([[], []]);
  });

  it("is over in what there is where the machine's clock has moved, too", () => {
    const clock = manualClock(start);
    const mock = inProcessMock({ clock, fixtures: { maps: [{ ttl: 60 }] } });
    clock.advance(60);
    expect(mock.state().maps).toEqual([]);
    const lazy = inProcessMock({ clock, readings: { expiry: "lazy" }, fixtures: { maps: [{ ttl: 60 }] } });
    lazy.advance(60);
    expect(lazy.state().maps).toHaveLength(1);
  });

  it("frees the unique name", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(60);
    const answer = await request(mock.url).post(maps).type("form").send("UniqueName=n");
    expect(answer.status).toBe(201);
    expect((await request(mock.url).get(`${maps}/n`)).body.sid).toBe(answer.body.sid);
  });

  it.each([
    ["put off", "Ttl=60"],
    ["taken away", "Ttl=0"],
  ])("that is %s does not come at its old time", async (_, form) => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(59);
    await request(mock.url).post(`${maps}/n`).type("form").send(form);
    mock.advance(59);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(200);
  });

  it("is not moved by reading, by listing, or by an update of nothing", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    mock.advance(30);
    await request(mock.url).get(`${maps}/n`);
    await request(mock.url).get(maps);
    await request(mock.url).post(`${maps}/n`).type("form").send("");
    mock.advance(30);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(404);
  });
});

describe("dates", () => {
  it("are whole seconds, cut and not rounded", async () => {
    const { url } = await startMock({ clock: manualClock(start + 999) });
    const { body } = await request(url).post(maps).type("form").send("Ttl=1");
    expect(body).toMatchObject({
      date_created: "2026-01-01T00:00:00Z",
      date_updated: "2026-01-01T00:00:00Z",
      date_expires: "2026-01-01T00:00:01Z",
    });
  });

  it("show when a Map was made, and when it was last updated", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n" }] } });
    mock.advance(90);
    const { body } = await request(mock.url).post(`${maps}/n`).type("form").send("Ttl=60");
    expect(body).toMatchObject({ date_created: "2026-01-01T00:00:00Z", date_updated: "2026-01-01T00:01:30Z" });
  });

  it.each([
    ["an update", "POST", "", "Ttl=60"],
    ["the creation of an item", "POST", "/Items", "Key=new&Data={}"],
    ["the update of an item", "POST", "/Items/k", "Data={}"],
    ["the update of an item with the deadline of its Map", "POST", "/Items/k", "Data={}&CollectionTtl=60"],
    ["the deletion of an item", "DELETE", "/Items/k", ""],
  ] as const)("never go back, where a clock was set to an earlier time: by %s", async (_, method, path, form) => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", items: [{ key: "k", data: 1 }] }] } });
    mock.freeze("2020-01-01T00:00:00Z");
    const answer = await request(mock.url)[method === "POST" ? "post" : "delete"](`${maps}/n${path}`).send(form);
    expect(answer.status).toBeLessThan(300);
    const items = await request(mock.url).get(`${maps}/n/Items`);
    const map = await request(mock.url).get(`${maps}/n`);
    for (const shown of [map.body, ...items.body.items]) {
      expect(shown.date_updated >= shown.date_created).toBe(true);
    }
    expect(map.body.date_updated).toBe("2026-01-01T00:00:00Z");
  });

  it("of the answers are the mock's own, those of refusals too", async () => {
    const mock = await startMock();
    mock.advance(3_600);
    for (const path of [maps, `${maps}/none`, "/nowhere"]) {
      expect((await request(mock.url).get(path)).headers.date).toBe("Thu, 01 Jan 2026 01:00:00 GMT");
    }
  });
});
