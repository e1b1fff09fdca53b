import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../http/exchange.js";
import type { Handler } from "../http/handler.js";
import { TargetError } from "../http/target-error.js";
import { manualClock } from "../mock/clock.js";
import { mock } from "../mock/mock.js";
import { type MapState, seed } from "../mock/state.js";
import { createWorld, defaultService, type World } from "../mock/world.js";
import { quickTime } from "../testing/quick-time.js";
import { newRun } from "./run.js";
import { sweep } from "./sweep.js";
import { basic } from "./target.js";

const start = Date.parse("2026-01-01T01:00:00Z");
const living = `sync-maps-contract-${newRun()}-1`;
const dead = `sync-maps-contract-${newRun().replace(/\w+$/, (2 ** 22 + 1).toString(36))}-1 é+%`;
const elsewhere = "sync-maps-contract-abc123.0000.1-1";

function worldWith(maps: readonly MapState[]): World {
  const world = createWorld({ clock: manualClock(start) });
  seed(world, { maps });
  return world;
}

const target = (world: World, handler: Handler = mock(world)) => ({
  url: "http://there.invalid",
  service: defaultService,
  handler,
});
const names = ({ store }: World): readonly (string | null)[] =>
  store.after("SyncMap", defaultService, 0, 10_000).map(({ name }) => name);

describe("sweeping", () => {
  it("deletes what finished runs left, and nothing else", async () => {
    const others = ["users", "sync-maps-contract-", "sync-maps-contract-users", `my ${dead}`];
    const maps = [...others, dead, living].map((unique_name) => ({ unique_name }));
    const world = worldWith([...maps, {}]);
    const swept = await sweep(target(world), { olderThan: 10 });
    expect(names(world)).toEqual([...others, living, null]);
    expect(swept).toEqual({
      seen: 7,
      leftovers: [{ name: dead }, { name: living, spared: "its run is under way" }],
      deleted: [dead],
      failed: [],
    });
  });

  it.each(["http://AC1:secret@there.invalid/", "http://AC1:secret@there.invalid/v1"])(
    "asks and shows %s as conform does: its credentials are a header, and in no message",
    async (url) => {
      const asked: HttpRequest[] = [];
      const handler: Handler = (request) => {
        asked.push(request);
        return { status: 500, headers: {}, body: "{}" };
      };
      const swept = sweep({ ...target(worldWith([]), handler), url }, { olderThan: 10, time: quickTime() });
      await expect(swept).rejects.toThrow(/^http:\/\/there\.invalid /);
      const [first] = asked;
      expect(first?.url).toBe(`http://there.invalid/v1/Services/${defaultService}/Maps?PageSize=100`);
      expect(first?.headers).toMatchObject(basic("AC1", "secret"));
    },
  );

  it.each([
    ["a query", { url: "http://there.invalid?region=ie1" }, "is followed by a query or a fragment"],
    ["a fragment", { url: "http://there.invalid/#top" }, "is followed by a query or a fragment"],
    ["no host", { url: "there" }, "there is not the URL of a service"],
    ["half of credentials", { url: "http://:secret@there.invalid" }, "target.url holds a token without its Account"],
    ["no Service", { service: "users" }, "target.service is no SID of a Service"],
  ])("refuses a target with %s before it asks anything", async (_, wrong, message) => {
    const handler: Handler = () => {
      throw new Error("nothing is to be asked");
    };
    const swept = sweep({ ...target(worldWith([]), handler), ...wrong }, { olderThan: 10 });
    await expect(swept).rejects.toThrow(TypeError);
    await expect(swept).rejects.toThrow(message);
  });

  it.each([
    [true, "2026-01-01T00:50:00Z", 10],
    [false, "2026-01-01T00:50:01Z", 10],
    [true, "2026-01-01T01:00:00Z", 0],
  ])(
    "deletes (%s) what a run on another machine made at %s if the minimum age is %d minutes",
    async (gone, date, olderThan) => {
      const world = worldWith([{ unique_name: elsewhere, date_created: date }]);
      await sweep(target(world), { olderThan });
      expect(names(world)).toEqual(gone ? [] : [elsewhere]);
    },
  );

  it("looks through every page", async () => {
    const maps = Array.from({ length: 250 }, (_, index) => ({
      unique_name: index % 2 === 0 ? `users-${index}` : `${dead}-${index}`,
    }));
    const world = worldWith(maps);
    const swept = await sweep(target(world), { olderThan: 10, concurrency: 4 });
    expect(swept.seen).toBe(250);
    expect(names(world)).toHaveLength(125);
  });

  it("deletes nothing in a dry run", async () => {
    const world = worldWith([{ unique_name: dead }]);
    const swept = await sweep(target(world), { olderThan: 10, dryRun: true });
    expect(swept).toMatchObject({ leftovers: [{ name: dead }], deleted: [] });
    expect(names(world)).toEqual([dead]);
  });

  it.each([
    [403, { deleted: [], failed: [dead] }],
    [404, { deleted: [dead], failed: [] }],
  ])("reports what it could not delete, except what is already gone: %i", async (status, want) => {
    const world = worldWith([{ unique_name: dead }]);
    const sane = mock(world);
    const refusing = target(world, (request) =>
      request.method === "DELETE" ? { status, headers: {}, body: "" } : sane(request),
    );
    expect(await sweep(refusing, { olderThan: 10 })).toMatchObject(want);
  });

  it("sends the headers of its target with every request", async () => {
    const world = worldWith([{ unique_name: dead }]);
    const sane = mock(world);
    const asked: unknown[] = [];
    const noting = target(world, (request) => {
      asked.push([request.method, request.headers.authorization]);
      return sane(request);
    });
    await sweep({ ...noting, headers: { authorization: "Basic x" } }, { olderThan: 10 });
    expect(asked).toEqual(["GET", "DELETE"].map((method) => [method, "Basic x"]));
  });

  it.each([
    ["it is interrupted", "interrupted"],
    ["the target goes away", new TargetError("there.invalid is gone")],
    ["the target's own handler fails", new RangeError("it has no more")],
  ])("reports what it had deleted if %s, and waits for what was under way", async (_, why) => {
    const left = Array.from({ length: 9 }, (_, index) => `${dead}-${index}`);
    const world = worldWith(left.map((unique_name) => ({ unique_name })));
    const sane = mock(world);
    const interruption = new AbortController();
    let deletions = 0;
    const stopping = target(world, async (request) => {
      if (request.method !== "DELETE") return sane(request);
      deletions += 1;
      if (deletions === 4 && why === "interrupted") interruption.abort();
      if (deletions >= 4 && why !== "interrupted") throw why;
      return sane(request);
    });
    const options = { olderThan: 10, concurrency: 2, signal: interruption.signal, time: quickTime() };
    const swept = await sweep(stopping, options);
    expect(swept.stopped).toBe(typeof why === "string" ? why : why.message);
    expect(swept.deleted.length).toBeGreaterThan(2);
    expect(new Set([...swept.deleted, ...names(world)])).toEqual(new Set(left));
    expect(swept.deleted.length + names(world).length).toBe(left.length);
  });

  it("sends requests no faster than allowed", async () => {
    const maps = Array.from({ length: 250 }, (_, index) => ({ unique_name: `${dead}-${index}` }));
    const time = quickTime(start);
    const { deleted } = await sweep(target(worldWith(maps)), { olderThan: 10, rate: 10, time });
    expect(deleted).toHaveLength(250);
    expect(time.now() - start).toBeGreaterThan(25_000);
  });

  it("ignores entries of a list that are not Maps", async () => {
    const list = JSON.stringify({ maps: [null, "a", 5, {}, { unique_name: dead }], meta: {} });
    const headers = { "content-type": "application/json" };
    const strange = target(worldWith([]), () => ({ status: 200, headers, body: list }));
    expect(await sweep(strange, { olderThan: 10 })).toMatchObject({ seen: 5, deleted: [dead] });
  });

  it("does not walk in circles", async () => {
    const world = worldWith([{ unique_name: "users" }]);
    const sane = mock(world);
    const circling = target(world, async (request) => {
      const response = await sane(request);
      const next = `"next_page_url":"${request.url.split("?")[0]}?PageSize=1"`;
      return { ...response, body: (response.body ?? "").replace(/"next_page_url":null/, next) };
    });
    expect(await sweep(circling, { olderThan: 10 })).toMatchObject({ leftovers: [] });
  });

  it.each([
    [401, "{}", "wants credentials (401); give an Account SID and its auth token: "],
    [302, "{}", "leads elsewhere (302); is its base URL there?"],
    [404, "{}", /has no list of Maps of the Service IS\w+ \(404\); is that the right one, and is this the base URL\?$/],
    [500, "{}", "cannot answer the list of Maps (500); is it the base URL of the service, and is that well?"],
    [
      200,
      "<html>",
      "answered the list of Maps with no content type that is no JSON object; is it the base URL of the service?",
    ],
    [200, "{}", "answered the list of Maps with an object that has no maps; nothing was deleted"],
    [400, "{}", "answered the list of Maps with 400; nothing was deleted"],
  ])("stops if the list is answered with %i and %s, and says what to do", async (status, body, says) => {
    const refusing = target(worldWith([]), () => ({ status, headers: {}, body }));
    await expect(sweep(refusing, { olderThan: 10, time: quickTime() })).rejects.toThrow(says);
  });
});
