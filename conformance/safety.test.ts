import { describe, expect, it } from "vitest";
import { namePrefix } from "../src/drive/run.js";
import type { Handler } from "../src/http/handler.js";
import { manualClock } from "../src/mock/clock.js";
import { createMock } from "../src/mock/create-mock.js";
import { mock } from "../src/mock/mock.js";
import { createModel } from "../src/mock/model.js";
import { seed } from "../src/mock/state.js";
import type { Row } from "../src/mock/store.js";
import { createWorld, defaultService, type World } from "../src/mock/world.js";
import { quickTime } from "../src/testing/quick-time.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";

const start = Date.parse("2026-01-01T00:00:00Z");

/** A world with this many Maps of others. */
function crowded(count = 1000): World {
  const world = createWorld({ clock: manualClock(start) });
  seed(world, { maps: Array.from({ length: count }, (_, index) => ({ unique_name: `users-${index}`, ttl: index })) });
  return world;
}

const rows = ({ store }: World): readonly Row[] => store.after("SyncMap", defaultService, 0, 10_000);
const foreign = (world: World): readonly Row[] => rows(world).filter(({ name }) => name?.startsWith("users-"));
const ours = (world: World): readonly Row[] => rows(world).filter(({ name }) => !name?.startsWith("users-"));

describe("at every moment of a run, which is what a kill would leave,", () => {
  it.each([1, 4])(
    "all that it made has our prefix and a deadline, and nothing of others is changed, at %d",
    async (concurrency) => {
      const world = crowded();
      const before = foreign(world);
      const sane = mock(world);
      let moments = 0;
      let most = 0;
      const handler: Handler = async (request) => {
        const response = await sane(request);
        moments += 1;
        most = Math.max(most, ours(world).length);
        for (const { name, expires } of ours(world)) {
          expect(name).toMatch(new RegExp(`^${namePrefix}`));
          expect(expires).not.toBeNull();
        }
        return response;
      };
      const target = { url: "http://there.invalid", service: defaultService, handler };
      const { drive } = await conform({ target, concurrency, bounded: true });
      expect(drive).toMatchObject({ stopped: undefined, leftBehind: 0 });
      expect(foreign(world)).toEqual(before);
      expect(ours(world)).toEqual([]);
      expect(moments).toBeGreaterThan(80);
      expect(most).toBeGreaterThan(5);
    },
  );
});

describe("whatever breaks, the Maps of others stay as they are:", () => {
  /** Fails requests at random, after carrying out some of them. */
  const failing = (sane: Handler, fate: (count: number) => "throw" | 500 | 503 | 429 | undefined): Handler => {
    let count = 0;
    return async (request) => {
      const what = fate(++count);
      const response = count % 2 === 0 || what === undefined ? await sane(request) : undefined;
      if (what === "throw") throw new Error("broke");
      return what === undefined && response ? response : { status: Number(what), headers: {}, body: "" };
    };
  };

  it.each<[string, (count: number) => "throw" | 500 | 503 | 429 | undefined]>([
    ["every fifth request is answered with 500", (count) => (count % 5 === 0 ? 500 : undefined)],
    ["every third request is answered with 503", (count) => (count % 3 === 0 ? 503 : undefined)],
    ["every second request is refused with 429", (count) => (count % 2 === 0 ? 429 : undefined)],
    ["the handler throws at the fortieth", (count) => (count === 40 ? "throw" : undefined)],
  ])("%s", async (_, fate) => {
    const world = crowded(100);
    const before = foreign(world);
    const target = { url: "http://there.invalid", service: defaultService, handler: failing(mock(world), fate) };
    await conform({ target, concurrency: 4, bounded: true, time: quickTime(start) });
    expect(foreign(world)).toEqual(before);
    for (const { name, expires } of ours(world)) {
      expect(name).toMatch(new RegExp(`^${namePrefix}`));
      expect(expires).not.toBeNull();
    }
  });

  it("a faulty service shows the Maps of others where it should show ours", async () => {
    const liars = mutants.filter(({ breaks, fault }) => fault.model || breaks.startsWith("sid."));
    for (const { by, fault } of liars) {
      const world = crowded(20);
      const before = foreign(world);
      const model = fault.model?.(createModel(world), world);
      const sane = mock(world, model ? { model } : {});
      const handler = fault.handler?.(sane, world) ?? sane;
      await conform({ target: { url: "http://there.invalid", service: defaultService, handler }, bounded: true });
      expect([by, foreign(world)]).toEqual([by, before]);
    }
    expect(liars.length).toBeGreaterThan(20);
  });

  it("a service answers each creation with a Map that was there before", async () => {
    const world = crowded();
    const before = foreign(world);
    const sane = mock(world);
    const [first] = before;
    const handler: Handler = async (request) => {
      const response = await sane(request);
      if (response.status !== 201 || !first) return response;
      return { ...response, body: (response.body ?? "").replace(/MP[0-9a-f]{32}/g, first.sid) };
    };
    const { drive } = await conform({ target: { url: "http://there.invalid", service: defaultService, handler } });
    expect(drive.unsent.foreign).toBeGreaterThan(0);
    expect(foreign(world)).toEqual(before);
  });
});

describe("a run that may only read", () => {
  it("sends GET alone, judges what can be judged so, and skips the rest, each with its reason", async () => {
    const world = crowded();
    const methods = new Set<string>();
    const sane = mock(world);
    const target = {
      url: "http://there.invalid",
      service: defaultService,
      handler: (request: Parameters<Handler>[0]) => {
        methods.add(request.method);
        return sane(request);
      },
    };
    const { report } = await conform({ target, readOnly: true });
    expect([...methods]).toEqual(["GET"]);
    expect(report.summary.pass).toBeGreaterThan(30);
    expect(report.summary).toMatchObject({ fail: 0, untested: 0, error: 0 });
    const reasons = new Set(report.rules.flatMap(({ reason = [] }) => reason));
    expect([...reasons].sort()).toEqual([
      "needs a request that changes something (--read-only or readOnly sends none)",
      "others may write too, as far as a run knows that only reads",
    ]);
  });

  it("sees a fault that shows in reading", async () => {
    const mock = await createMock({
      fixtures: { maps: [{ unique_name: "users" }] },
      wrap: (handler) => async (request) => {
        const response = await handler(request);
        return { ...response, body: response.body?.replaceAll('"created_by":"system"', '"created_by":7') ?? null };
      },
    });
    const { report } = await conform({ target: mock, readOnly: true });
    await mock.close();
    const broken = report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
    expect(broken).toContain("created-by.is-text");
  });
});
