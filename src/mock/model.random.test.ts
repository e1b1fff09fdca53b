/** The model beside one in the plainest form, through whatever may happen to both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manualClock } from "./clock.js";
import { countedIds } from "./ids.js";
import { type Creation, type Cursor, createModel, type Model, type Place } from "./model.js";
import type { Row } from "./store.js";
import { createWorld, type World } from "./world.js";

const place: Place = { resource: "SyncMap", parent: "IS1" };

/** An array, gone through from its beginning every time; what is over is never in it. */
function naiveModel({ clock, ids, store, readings }: World): Model {
  let rows: readonly Row[] = [];
  const living = (): readonly Row[] => {
    rows = rows.filter(({ expires }) => expires === null || clock.now() < expires);
    return rows;
  };
  const deadline = (ttl: number): number | null => (ttl === 0 ? null : clock.now() + ttl * 1000);
  const isHere =
    ({ resource, parent }: Place) =>
    (row: Row) =>
      row.resource === resource && row.parent === parent;
  return {
    create(where, { prefix, path, account, name, inputs, ttl }) {
      if (name !== null && living().some((row) => isHere(where)(row) && row.name === name)) return undefined;
      const [sid, order, now] = [ids(String(prefix)), store.nextOrder(), clock.now()];
      const times = { created: now, updated: now, expires: deadline(ttl) };
      const row = { ...where, sid, path, account, name, inputs, constants: {}, ...times, revision: 0, order };
      rows = [...rows, row];
      return row;
    },
    find: (where, key) => living().find((row) => isHere(where)(row) && (row.sid === key || row.name === key)),
    page(where, cursor, size) {
      const here = living().filter(isHere(where));
      if (cursor?.direction === "previous") {
        const below = here.filter(({ order }) => order < cursor.order);
        return { rows: below.slice(-size), hasPrevious: below.length > size, hasNext: here.length > below.length };
      }
      const above = here.filter(({ order }) => order > (cursor?.order ?? 0));
      return { rows: above.slice(0, size), hasPrevious: here.length > above.length, hasNext: above.length > size };
    },
    count: (resource) => living().filter((row) => row.resource === resource).length,
    update(row, { ttl }) {
      if (ttl === undefined) return row;
      const updated = readings["ttl-update-moves-date"] === "yes" ? clock.now() : row.updated;
      const changed = { ...row, expires: deadline(ttl), updated };
      rows = rows.map((each) => (each.sid === row.sid ? changed : each));
      return changed;
    },
    remove(row) {
      rows = rows.filter(({ sid }) => sid !== row.sid);
    },
    pageBySid: () => ({ rows: [], hasPrevious: false, hasNext: false }), // Maps are not listed so
    expire: () => rows.length - living().length,
  };
}

/** A walk from page to page that is under way while rows come and go. */
interface Walk {
  /** The rows that were there when it began. */
  readonly began: readonly string[];
  readonly seen: string[];
  cursor: Cursor | undefined;
}

const name = fc.constantFrom(null, "a", "b", "c");
const ttl = fc.constantFrom(0, 1, 5, 60);
const pick = fc.nat({ max: 40 });
const creation = fc.record({ does: fc.constant("create" as const), name, ttl });
const turn = fc.record({ does: fc.constant("turn" as const) });
const step = fc.oneof(
  { weight: 4, arbitrary: creation },
  { weight: 2, arbitrary: turn },
  fc.record({ does: fc.constant("update" as const), pick, ttl: fc.option(ttl, { nil: undefined }) }),
  fc.record({ does: fc.constant("remove" as const), pick }),
  fc.record({ does: fc.constant("look back" as const), pick }),
  fc.record({ does: fc.constant("advance" as const), seconds: fc.constantFrom(0.5, 1, 4, 30) }),
);
const steps = fc.array(step, { maxLength: 60, size: "max" });
const sizes = fc.integer({ min: 1, max: 4 });

describe("whatever happens", () => {
  it("the model behaves as one that is gone through from its beginning; walks miss and repeat nothing", () => {
    fc.assert(
      fc.property(steps, sizes, fc.constantFrom("yes", "no"), (done, size, moves) => {
        const clock = manualClock(0);
        const world = (): World =>
          createWorld({ clock, ids: countedIds(), readings: { "ttl-update-moves-date": moves } });
        const [model, naive] = [createModel(world()), naiveModel(world())];
        const both = <T>(ask: (model: Model) => T): T => {
          const answer = ask(model);
          expect(answer).toEqual(ask(naive));
          return answer;
        };
        const sids: string[] = [];
        const living = (): readonly string[] => naive.page(place, undefined, 1000).rows.map(({ sid }) => sid);

        let walk: Walk | undefined;
        const goOn = (): void => {
          const current: Walk = walk ?? { began: living(), seen: [], cursor: undefined };
          walk = current;
          const { began, seen, cursor } = current;
          const page = both(({ page }) => page(place, cursor, size));
          seen.push(...page.rows.map(({ sid }) => sid));
          const last = page.rows.at(-1);
          if (last) current.cursor = { direction: "next", order: last.order };
          if (page.hasNext) return;
          const still = new Set(living());
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toEqual(expect.arrayContaining(began.filter((sid) => still.has(sid))));
          walk = undefined;
        };

        for (const each of done) {
          const sid = "pick" in each ? (sids[each.pick % (sids.length || 1)] ?? "none") : "none";
          const row = both(({ find }) => find(place, sid));
          if (each.does === "create") {
            const { name, ttl } = each;
            const wanted: Creation = { prefix: "MP", path: {}, account: "AC1", name, inputs: {}, ttl };
            const made = both(({ create }) => create(place, wanted));
            if (made) sids.push(made.sid);
          }
          if (each.does === "update" && row) {
            both(({ update }) => update(row, each.ttl === undefined ? {} : { ttl: each.ttl }));
          }
          if (each.does === "remove" && row) both(({ remove }) => remove(row));
          if (each.does === "look back" && row) {
            both(({ page }) => page(place, { direction: "previous", order: row.order }, size));
          }
          if (each.does === "advance") clock.advance(each.seconds);
          if (each.does === "turn") goOn();
          both(({ count }) => count(place.resource, [place.parent]));
          for (const named of ["a", "b", "c"]) both(({ find }) => find(place, named));
        }
        while (walk) goOn();
        both(({ page }) => page(place, undefined, 1000));
      }),
      { numRuns: 300 },
    );
  });

  it("a walk back shows what the walk there showed", () => {
    fc.assert(
      fc.property(fc.nat({ max: 15 }), sizes, (count, size) => {
        const model = createModel(createWorld({ ids: countedIds() }));
        const plain: Creation = { prefix: "MP", path: {}, account: "AC1", name: null, inputs: {}, ttl: 0 };
        for (let made = 0; made < count; made++) model.create(place, plain);
        const there = [model.page(place, undefined, size)];
        for (let page = there[0]; page?.hasNext; page = there.at(-1)) {
          there.push(model.page(place, { direction: "next", order: page.rows.at(-1)?.order ?? 0 }, size));
        }
        const back = [there.at(-1)];
        for (let page = back[0]; page?.hasPrevious; page = back[0]) {
          back.unshift(model.page(place, { direction: "previous", order: page.rows[0]?.order ?? 0 }, size));
        }
        expect(back.map((page) => page?.rows)).toEqual(there.map(({ rows }) => rows));
        expect(there.flatMap(({ rows }) => rows)).toHaveLength(count);
      }),
    );
  });
});
