import { describe, expect, it } from "vitest";
import { conform } from "../../conformance/conform.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { jsonOf } from "../http/json.js";
import { TargetError } from "../http/target-error.js";
import { manualClock } from "../mock/clock.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultService, type World } from "../mock/world.js";
import { quickTime } from "../testing/quick-time.js";
import { drive, type Scenario } from "./drive.js";
import type { Target } from "./target.js";

const start = Date.parse("2026-01-01T00:00:00Z");
const outage: HttpResponse = { status: 502, headers: { "content-type": "text/html" }, body: "<html>" };

/** A target that carries out every request, and whose answers may be changed or lost on their way. */
function targetOf(world: World, onItsWay: (request: HttpRequest, response: HttpResponse) => HttpResponse): Target {
  const sane = mock(world);
  return {
    url: "http://there.invalid",
    service: defaultService,
    handler: async (request) => onItsWay(request, await sane(request)),
  };
}

/** Replaces the answer to the first deletion of each Map. */
function firstDeletionOfEach(meets: () => HttpResponse) {
  const seen = new Set<string>();
  return ({ method, url }: HttpRequest, response: HttpResponse): HttpResponse => {
    if (method !== "DELETE" || !/\/Maps\/[^/]*$/.test(url) || seen.has(url)) return response;
    seen.add(url);
    return meets();
  };
}

const newWorld = (): World => createWorld({ clock: manualClock(start) });
const mapsIn = ({ store }: World): number => store.after("SyncMap", defaultService, 0, 1000).length;

describe("a deletion that was carried out but not answered", () => {
  it.each<[string, () => HttpResponse]>([
    ["an outage", () => outage],
    [
      "a connection that broke",
      () => {
        throw new TargetError("broke");
      },
    ],
  ])("leads to no finding, and leaves nothing behind, after %s", async (_, meets) => {
    const world = newWorld();
    const target = targetOf(world, firstDeletionOfEach(meets));
    const { report, drive } = await conform({ target, bounded: true, time: quickTime(start) });
    expect(report.rules.flatMap(({ findings }) => findings)).toEqual([]);
    expect({ leftBehind: drive.leftBehind, left: mapsIn(world) }).toEqual({ leftBehind: 0, left: 0 });
  });

  it("is repeated, however many are not answered in time", async () => {
    const world = newWorld();
    const time = quickTime(start);
    let deletions = 0;
    const target = targetOf(world, ({ method }, response) => {
      if (method !== "DELETE" || ++deletions === 1 || deletions > 5) return response;
      void time.sleep(10_000);
      throw new TargetError("no answer within 10000 ms");
    });
    const making: Scenario = {
      id: "one",
      asks: "Makes Maps.",
      async run(client) {
        for (let count = 0; count < 5; count++) await client.create();
      },
    };
    const run = await drive(target, [making], { run: "r", see: () => {}, concurrency: 4, time });
    expect({ run, left: mapsIn(world) }).toMatchObject({ run: { leftBehind: 0 }, left: 0 });
  });
});

describe("a Map created without an answer, under a name that was used before", () => {
  it("is found by that name and deleted", async () => {
    const world = newWorld();
    let creations = 0;
    const target = targetOf(world, ({ method }, response) =>
      method === "POST" && ++creations === 2 ? outage : method === "DELETE" && creations === 1 ? outage : response,
    );
    const again: Scenario = {
      id: "one",
      asks: "Makes a Map, deletes it, and makes it again.",
      async run(client) {
        const form = { UniqueName: client.name() };
        const { sid } = await client.create(form);
        await client.send("DeleteSyncMap", { map: sid });
        await client.create(form);
      },
    };
    const run = await drive(target, [again], { run: "r", see: () => {}, time: quickTime(start) });
    expect({ run, left: mapsIn(world) }).toMatchObject({ run: { leftBehind: 0 }, left: 0 });
  });
});

describe("a Service whose creation was answered incorrectly", () => {
  const servicesIn = async (world: World): Promise<number> => {
    const url = "http://there.invalid/v1/Services?PageSize=100";
    const { body } = await mock(world)({ method: "GET", url, headers: {}, body: "" });
    const { services } = jsonOf(body);
    return Array.isArray(services) ? services.length : Number.NaN;
  };
  const changed = (response: HttpResponse, change: (body: string) => string): HttpResponse => ({
    ...response,
    body: change(response.body ?? ""),
  });
  it.each<[string, (response: HttpResponse) => HttpResponse]>([
    ["with 200", (response) => ({ ...response, status: 200 })],
    ["with 303", (response) => ({ ...response, status: 303, body: "" })],
    ["with 502", () => outage],
    ["with half a body", (response) => changed(response, (body) => body.slice(0, 30))],
    ["with another name", (response) => changed(response, (body) => body.replace(/sync-maps-contract/, "other"))],
    ["with no SID", (response) => changed(response, (body) => body.replace(/"sid": ?"[^"]*"/, '"sid":null'))],
    [
      "with nothing",
      () => {
        throw new TargetError("broke");
      },
    ],
  ])("is looked for by its name and deleted: %s", async (_, answer) => {
    const world = newWorld();
    const before = await servicesIn(world);
    const target = targetOf(world, ({ method, url }, response) =>
      method === "POST" && /\/Services$/.test(url) ? answer(response) : response,
    );
    const making: Scenario = {
      id: "one",
      asks: "Makes a Service, and asks for what it was shown.",
      async run(client) {
        const { json } = await client.send("CreateService", { form: { FriendlyName: client.name() } });
        if (typeof json?.sid === "string") await client.send("FetchService", { service: json.sid });
        await client.send("FetchService");
      },
    };
    const run = await drive(target, [making], {
      run: "r",
      see: () => {},
      resources: ["services"],
      time: quickTime(start),
    });
    expect({ run, left: await servicesIn(world) }).toMatchObject({ run: { leftBehind: 0 }, left: before });
  });

  it("is not deleted but counted if a list shows its name twice", async () => {
    const world = newWorld();
    const target = targetOf(world, ({ method, url }, response) => {
      if (!/\/Services(\?|$)/.test(url)) return response;
      if (method === "POST") return outage;
      return changed(response, (body) =>
        body.replace(/"friendly_name": ?[^,]*/g, '"friendly_name":"sync-maps-contract-r-1"'),
      );
    });
    const making: Scenario = {
      id: "one",
      asks: "Makes a Service.",
      run: async (client) => void (await client.send("CreateService", { form: { FriendlyName: client.name() } })),
    };
    const run = await drive(target, [making], {
      run: "r",
      see: () => {},
      resources: ["services"],
      time: quickTime(start),
    });
    expect(run.leftBehind).toBe(1);
    expect(await servicesIn(world)).toBe(2);
  });
});
