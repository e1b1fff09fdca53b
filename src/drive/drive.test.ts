import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { TargetError } from "../http/target-error.js";
import { manualClock } from "../mock/clock.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultAccount, defaultService } from "../mock/world.js";
import { quickTime } from "../testing/quick-time.js";
import { type Client, drive, type Scenario } from "./drive.js";
import { basic, type Target } from "./target.js";

const world = () => createWorld({ clock: manualClock(Date.parse("2026-01-01T00:00:00Z")) });

function targetOf(of = world(), handler = mock(of)): Target {
  return { url: "http://sync.invalid", service: defaultService, handler, headers: basic(defaultAccount, "secret") };
}

const scenario = (run: (client: Client) => Promise<void>): Scenario => ({ id: "one", asks: "Something.", run });

const twice = async (act: () => Promise<unknown>): Promise<void> => {
  await act();
  await act();
};

const left = ({ store }: ReturnType<typeof world>): number => store.after("SyncMap", defaultService, 0, 100).length;

describe("a run", () => {
  it("creates only Maps with its prefix and a time-to-live", async () => {
    const seen: Exchange[] = [];
    await drive(targetOf(), [scenario(async (client) => void (await client.create()))], {
      run: "r1",
      see: (each) => void seen.push(each),
    });
    const [creation] = seen;
    expect(creation?.request.body).toBe("UniqueName=sync-maps-contract-r1-1&CollectionTtl=3600");
    expect(creation?.response.status).toBe(201);
  });

  it("deletes what it made when a scenario ends", async () => {
    const here = world();
    const run = await drive(targetOf(here), [scenario(async (client) => void (await client.create()))], {
      run: "r",
      see: () => {},
    });
    expect(run).toMatchObject({ stopped: undefined, leftBehind: 0 });
    expect(left(here)).toBe(0);
  });

  it("deletes what it made when a scenario throws, and reports what stopped it", async () => {
    const here = world();
    const oops = new Error("oops");
    const failing = scenario(async (client) => {
      await client.create();
      throw oops;
    });
    const run = await drive(targetOf(here), [failing], { run: "r", see: () => {} });
    expect(run).toMatchObject({ stopped: oops, leftBehind: 0 });
    expect(left(here)).toBe(0);
  });

  it("sends only deletions once it is interrupted", async () => {
    const here = world();
    const controller = new AbortController();
    const asked: string[] = [];
    const interrupted = scenario(async (client) => {
      await client.create();
      controller.abort();
      await client.create();
    });
    const run = await drive(targetOf(here), [interrupted, interrupted], {
      run: "r",
      see: ({ request }) => void asked.push(request.method),
      signal: controller.signal,
    });
    expect(run.stopped).toMatchObject({ name: "Interrupted" });
    expect(asked).toEqual(["POST", "DELETE"]);
    expect(left(here)).toBe(0);
  });

  it("counts what it could not delete, without waiting for each of them", async () => {
    const here = world();
    const sane = mock(here);
    let gone = false;
    let refused = 0;
    const target = targetOf(here, (request) => {
      if (!gone) return sane(request);
      refused += 1;
      throw new TargetError("gone");
    });
    const leaving = scenario(async (client) => {
      for (let count = 0; count < 5; count++) await client.create();
      gone = true;
    });
    const run = await drive(target, [leaving], { run: "r", see: () => {}, time: quickTime() });
    expect(run).toMatchObject({ stopped: undefined, leftBehind: 5 });
    expect(refused).toBe(2 * (1 + 3));
  });

  it("finds by name, and deletes, what was created without an answer", async () => {
    const here = world();
    const sane = mock(here);
    let creations = 0;
    const target = targetOf(here, async (request) => {
      const response = await sane(request);
      if (request.method === "POST" && ++creations === 2) throw new TargetError("broke");
      return response;
    });
    const run = await drive(target, [scenario(async (client) => void (await twice(() => client.create())))], {
      run: "r",
      see: () => {},
    });
    expect(run).toMatchObject({ stopped: { message: "broke" }, leftBehind: 0 });
    expect({ creations, left: left(here) }).toEqual({ creations: 2, left: 0 });
  });

  it("repeats deletions if the target fails on some of them", async () => {
    const here = world();
    const sane = mock(here);
    let deletions = 0;
    const target = targetOf(here, (request) => {
      if (request.method === "DELETE" && ++deletions % 2 === 1) return { status: 500, headers: {}, body: "" };
      return sane(request);
    });
    const run = await drive(target, [scenario(async (client) => void (await twice(() => client.create())))], {
      run: "r",
      see: () => {},
    });
    expect({ run, left: left(here) }).toMatchObject({ run: { leftBehind: 0 }, left: 0 });
  });

  it("stops when its budget is spent, and still deletes what it made", async () => {
    const here = world();
    const greedy = scenario(async (client) => {
      for (;;) await client.create();
    });
    const run = await drive(targetOf(here), [greedy], { run: "r", see: () => {}, budget: 7 });
    expect(run).toMatchObject({
      stopped: { message: "the budget of 7 requests is spent; a larger budget sends more" },
      leftBehind: 0,
    });
    expect(left(here)).toBe(0);
  });

  it("runs scenarios concurrently, except one that has to run alone", async () => {
    const order: string[] = [];
    const step = (id: string, alone?: true): Scenario => ({
      id,
      asks: "Something.",
      ...(alone ? { alone } : {}),
      async run(client) {
        order.push(`${id} begins`);
        await client.send("ListSyncMap");
        order.push(`${id} ends`);
      },
    });
    const scenarios = [step("one", true), step("two"), step("three"), step("four", true)];
    await drive(targetOf(), scenarios, { run: "r", see: () => {}, concurrency: 2 });
    expect(order).toEqual([
      "one begins",
      "one ends",
      "two begins",
      "three begins",
      "two ends",
      "three ends",
      "four begins",
      "four ends",
    ]);
  });

  it("has no more concurrent requests than allowed", async () => {
    let underWay = 0;
    let most = 0;
    const sane = mock(world());
    const target = targetOf(world(), async (request) => {
      most = Math.max(most, ++underWay);
      await new Promise<void>((resolve) => setImmediate(resolve));
      underWay -= 1;
      return sane(request);
    });
    const eager = scenario(async (client) => {
      await Promise.all(Array.from({ length: 10 }, () => client.send("ListSyncMap")));
    });
    await drive(target, [eager, eager, eager], { run: "r", see: () => {}, concurrency: 3 });
    expect(most).toBe(3);
  });

  it("skips scenarios that need what the target cannot do", async () => {
    let ran = false;
    const travelling: Scenario = {
      ...scenario(async () => {
        ran = true;
      }),
      needs: "time-travel",
    };
    await drive(targetOf(), [travelling], { run: "r", see: () => {} });
    expect(ran).toBe(false);
  });
});

describe("a client", () => {
  it("fetches pages from the target, whatever host their URLs name", async () => {
    const asked: string[] = [];
    const here = world();
    const sane = mock(here, { publicUrl: "https://elsewhere.invalid" });
    const target = targetOf(here, (request) => {
      asked.push(request.url);
      return sane(request);
    });
    const walking = scenario(async (client) => {
      for (let count = 0; count < 3; count++) await client.create();
      const first = await client.send("ListSyncMap", { query: { PageSize: 2 } });
      expect(first.nextPage).toMatch(/^https:\/\/elsewhere\.invalid\/v1\//);
      const second = await client.follow(first.nextPage);
      expect(second?.status).toBe(200);
      expect(await client.follow(null)).toBeUndefined();
      expect(await client.follow("https://elsewhere.invalid/")).toBeUndefined();
    });
    expect((await drive(target, [walking], { run: "r", see: () => {} })).stopped).toBeUndefined();
    expect(asked.every((url) => url.startsWith("http://sync.invalid/v1/"))).toBe(true);
  });
});
