/** Services, Maps, items and permissions beside a model of them in the plainest form, through whatever may happen to both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpResponse } from "../http/exchange.js";
import { manualClock } from "./clock.js";
import { inProcessMock } from "./in-process.js";

const start = Date.parse("2026-01-01T00:00:00Z");

interface Item {
  data: unknown;
  revision: number;
  updated: number;
  expires: number | undefined;
}

interface PlainMap {
  revision: number;
  updated: number;
  expires: number | undefined;
  readonly items: Map<string, Item>;
  readonly permissions: Map<string, string>;
}

/** Everything by its name, gone through from its beginning every time. */
class PlainWorld {
  now = start;
  readonly services = new Map<string, Map<string, PlainMap>>();

  /** Takes away what is over, in the order in which it ended; what is gone with its Map moves nothing on. */
  settle(): void {
    for (const maps of this.services.values()) {
      for (const [name, map] of maps) {
        for (const [key, { expires }] of map.items) {
          if (expires === undefined || expires > this.now) continue;
          map.items.delete(key);
          map.revision += 1;
          map.updated = this.now;
        }
        if (map.expires !== undefined && map.expires <= this.now) maps.delete(name);
      }
    }
  }

  map(service: string, name: string): PlainMap | undefined {
    return this.services.get(service)?.get(name);
  }

  deadline(ttl: number): number | undefined {
    return ttl === 0 ? undefined : this.now + ttl * 1000;
  }
}

const service = fc.constantFrom("one", "two");
const name = fc.constantFrom("m", "n");
const key = fc.constantFrom("a", "a/b", "🗺", "￮", "Items", "");
const identity = fc.constantFrom("ada", "bob@example.com");
const data = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant({ a: 1 }));
const ttl = fc.constantFrom(undefined, 0, 2, 30);
const rights = fc.constantFrom("", "r", "rw", "rwm", "m");
const condition = fc.constantFrom(undefined, "0", "1", '"2"', "*");
const at = { service, name };

const step = fc.oneof(
  fc.record({ does: fc.constant("make service" as const), service }),
  { weight: 4, arbitrary: fc.record({ does: fc.constant("make map" as const), ...at, ttl }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("delete map" as const), ...at }) },
  {
    weight: 10,
    arbitrary: fc.record({ does: fc.constant("make item" as const), ...at, key, data, ttl, whole: ttl }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant("update item" as const),
      ...at,
      key,
      data: fc.option(data, { nil: undefined }),
      ttl,
      whole: ttl,
      condition,
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("delete item" as const), ...at, key, condition }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("permit" as const), ...at, identity, rights }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("forbid" as const), ...at, identity }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("wait" as const), seconds: fc.constantFrom(1, 2, 15) }) },
  fc.record({ does: fc.constant("delete service" as const), service }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The same service, over its handler. */
function served() {
  const clock = manualClock(start);
  const mock = inProcessMock({ clock, services: [], journal: 0 });
  /** The SIDs of the Services that were made, by the names that the steps give them. */
  const sids = new Map<string, string>();
  const path = (service: string, name?: string): string =>
    `http://here/v1/Services/${sids.get(service) ?? `IS${"0".repeat(32)}`}${name === undefined ? "" : `/Maps/${name}`}`;
  const ask = async (
    method: string,
    url: string,
    form: Readonly<Record<string, string | number | undefined>> = {},
    condition?: string,
  ): Promise<HttpResponse> => {
    const fields = new URLSearchParams();
    for (const [field, value] of Object.entries(form)) if (value !== undefined) fields.set(field, String(value));
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      ...(condition === undefined ? {} : { "if-match": condition }),
    };
    return mock.handler({ method, url, headers, body: method === "POST" ? fields.toString() : "" });
  };
  return { mock, sids, path, ask };
}

const jsonOf = ({ body }: HttpResponse): Readonly<Record<string, unknown>> => JSON.parse(body ?? "");
const itemPath = (key: string): string => `/Items/${encodeURIComponent(key)}`;
const hasIt = (condition: string | undefined, { revision }: Item): boolean =>
  condition === undefined || condition === "*" || condition.replaceAll('"', "") === revision.toString(16);

/** What the plain world answers to a step, with what becomes of it. */
function expected(world: PlainWorld, step: Step): number {
  world.settle();
  switch (step.does) {
    case "wait":
      world.now += step.seconds * 1000;
      world.settle();
      return 0;
    case "make service":
      world.services.set(step.service, world.services.get(step.service) ?? new Map());
      return 201;
    case "delete service":
      return world.services.delete(step.service) ? 204 : 404;
    case "make map": {
      const maps = world.services.get(step.service);
      if (!maps) return 404;
      if (maps.has(step.name)) return 409;
      const expires = world.deadline(step.ttl ?? 0);
      maps.set(step.name, { revision: 0, updated: world.now, expires, items: new Map(), permissions: new Map() });
      return 201;
    }
    default:
  }
  const map = world.map(step.service, step.name);
  if (!map) return 404;
  const moved = (ttl?: number): void => {
    map.revision += 1;
    map.updated = world.now;
    if (ttl !== undefined) map.expires = world.deadline(ttl);
  };
  switch (step.does) {
    case "delete map":
      world.services.get(step.service)?.delete(step.name);
      return 204;
    case "make item":
      if (step.key === "") return 400;
      if (step.data === null) return 400;
      if (map.items.has(step.key)) return 409;
      map.items.set(step.key, {
        data: step.data,
        revision: 0,
        updated: world.now,
        expires: world.deadline(step.ttl ?? 0),
      });
      moved(step.whole);
      return 201;
    case "update item": {
      const item = map.items.get(step.key);
      if (!item) return 404;
      if (step.data === null || (step.data === undefined && step.ttl === undefined && step.whole !== undefined))
        return 400;
      if (!hasIt(step.condition, item)) return 412;
      if (step.data === undefined && step.ttl === undefined) return 200;
      if (step.ttl !== undefined) item.expires = world.deadline(step.ttl);
      item.updated = world.now;
      if (step.data !== undefined) {
        item.data = step.data;
        item.revision += 1;
        moved(step.whole);
        return 200;
      }
      map.updated = world.now;
      if (step.whole !== undefined) map.expires = world.deadline(step.whole);
      return 200;
    }
    case "delete item": {
      const item = map.items.get(step.key);
      if (!item) return 404;
      if (!hasIt(step.condition, item)) return 412;
      map.items.delete(step.key);
      moved();
      return 204;
    }
    case "permit":
      map.permissions.set(step.identity, step.rights);
      return 200;
    default:
      return map.permissions.delete(step.identity) ? 204 : 404;
  }
}

async function given({ mock, sids, path, ask }: ReturnType<typeof served>, step: Step): Promise<number> {
  switch (step.does) {
    case "wait": {
      mock.advance(step.seconds);
      // A Map moves on when its items are deleted, which comes right after their expiry.
      const { store, clock } = mock.world;
      await expect.poll(() => store.nextExpiry() > clock.now(), { interval: 1 }).toBe(true);
      return 0;
    }
    case "make service": {
      if (sids.has(step.service)) return 201;
      const answer = await ask("POST", "http://here/v1/Services");
      sids.set(step.service, String(jsonOf(answer).sid));
      return answer.status;
    }
    case "delete service": {
      const { status } = await ask("DELETE", path(step.service));
      sids.delete(step.service);
      return status;
    }
    case "make map":
      return (await ask("POST", `${path(step.service)}/Maps`, { UniqueName: step.name, Ttl: step.ttl })).status;
    default:
  }
  const map = path(step.service, step.name);
  switch (step.does) {
    case "delete map":
      return (await ask("DELETE", map)).status;
    case "make item": {
      const form = { Key: step.key, Data: JSON.stringify(step.data), Ttl: step.ttl, CollectionTtl: step.whole };
      return (await ask("POST", `${map}/Items`, form)).status;
    }
    case "update item": {
      const form = { Data: JSON.stringify(step.data), ItemTtl: step.ttl, CollectionTtl: step.whole };
      return (await ask("POST", map + itemPath(step.key), form, step.condition)).status;
    }
    case "delete item":
      return (await ask("DELETE", map + itemPath(step.key), {}, step.condition)).status;
    case "permit": {
      const form = Object.fromEntries(
        [
          ["Read", "r"],
          ["Write", "w"],
          ["Manage", "m"],
        ].map(([field = "", right = ""]) => [field, String(step.rights.includes(right))]),
      );
      return (await ask("POST", `${map}/Permissions/${encodeURIComponent(step.identity)}`, form)).status;
    }
    default:
      return (await ask("DELETE", `${map}/Permissions/${encodeURIComponent(step.identity)}`)).status;
  }
}

const second = (time: number | undefined): string | null =>
  time === undefined ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;

/** All that the service shows, item for item, is what the plain world holds. */
async function compare(world: PlainWorld, { path, ask, mock }: ReturnType<typeof served>): Promise<void> {
  world.settle();
  const { services } = jsonOf(await ask("GET", "http://here/v1/Services"));
  expect(services).toHaveLength(world.services.size);
  let rows = 0;
  for (const [service, maps] of world.services) {
    for (const [name, { revision, updated, expires, items, permissions }] of maps) {
      const list = jsonOf(await ask("GET", `${path(service, name)}/Items?PageSize=1000`)).items;
      const wanted = [...items].map(([key, item]) => ({
        key,
        data: item.data,
        revision: item.revision.toString(16),
        date_expires: second(item.expires),
        date_updated: second(item.updated),
      }));
      expect(list).toHaveLength(wanted.length);
      expect(list).toMatchObject(wanted.sort((one, other) => (Buffer.from(one.key) < Buffer.from(other.key) ? -1 : 1)));
      const granted = jsonOf(await ask("GET", `${path(service, name)}/Permissions`)).permissions;
      expect(granted).toEqual(
        [...permissions].map(([identity, rights]) =>
          expect.objectContaining({
            identity,
            read: rights.includes("r"),
            write: rights.includes("w"),
            manage: rights.includes("m"),
          }),
        ),
      );
      const map = jsonOf(await ask("GET", path(service, name)));
      const times = { date_expires: second(expires), date_updated: second(updated) };
      expect(map).toMatchObject({ revision: revision.toString(16), ...times });
      rows += 1 + items.size + permissions.size;
    }
  }
  expect(mock.world.store.size() - mock.world.store.size("Service")).toBe(rows);
}

describe("whatever happens to Services, Maps, items and permissions", () => {
  it("the mock answers as a model that is gone through from its beginning, and holds the same", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80, size: "max" }), async (steps) => {
        const world = new PlainWorld();
        const service = served();
        world.services.clear();
        await service.ask("DELETE", "http://here/v1/Services/default");
        const first: Step = { does: "make service", service: "one" };
        for (const each of [first, ...steps]) {
          expect([each.does, await given(service, each)]).toEqual([each.does, expected(world, each)]);
        }
        await compare(world, service);
        await service.mock.close();
      }),
      { numRuns: 150 },
    );
  });
});
