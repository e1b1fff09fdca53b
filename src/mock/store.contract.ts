/** What every Store does, whatever it keeps its rows in. A test of a Store calls this with a way to make an empty one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naiveStore } from "../testing/naive-store.js";
import { row, sids } from "../testing/row.js";
import { sidOrderContract } from "./sid-order.contract.js";
import { emptySnapshot, type Row, type Snapshot, type Store } from "./store.js";

const every = (): boolean => true;
const isNamed = ({ name }: Row): boolean => name !== null;

export function storeContract(name: string, makeStore: () => Store): void {
  /** A store with rows of the orders 1 to 5 under one parent. */
  const five = (): Store => {
    const store = makeStore();
    for (const order of [1, 2, 3, 4, 5]) store.put(row(order, { name: `name ${order}` }));
    return store;
  };

  describe(`${name}: a row`, () => {
    it("is found by its SID and by its name", () => {
      const store = five();
      expect(store.get("SyncMap", "IS1", "MP3")).toEqual(row(3, { name: "name 3" }));
      expect(store.named("SyncMap", "IS1", "name 3")).toEqual(row(3, { name: "name 3" }));
    });

    it("is not found under another resource, another parent or another key", () => {
      const store = five();
      expect(store.get("SyncList", "IS1", "MP3")).toBeUndefined();
      expect(store.get("SyncMap", "IS2", "MP3")).toBeUndefined();
      expect(store.get("SyncMap", "IS1", "name 3")).toBeUndefined();
      expect(store.named("SyncList", "IS1", "name 3")).toBeUndefined();
      expect(store.named("SyncMap", "IS2", "name 3")).toBeUndefined();
      expect(store.named("SyncMap", "IS1", "MP3")).toBeUndefined();
    });

    it("may have the name of a row under another parent or of another resource", () => {
      const store = makeStore();
      const rows = [row(1), row(2, { parent: "IS2" }), row(3, { resource: "SyncList" })].map((each) => ({
        ...each,
        name: "shared",
      }));
      for (const each of rows) store.put(each);
      expect(rows.map(({ resource, parent }) => store.named(resource, parent, "shared"))).toEqual(rows);
    });

    it.each(["__proto__", "constructor", "toString", ""])("may be called %j", (name) => {
      const store = makeStore();
      expect(store.named("SyncMap", "IS1", name)).toBeUndefined();
      store.put(row(1, { name }));
      expect(store.named("SyncMap", "IS1", name)?.sid).toBe("MP1");
    });

    it("is replaced by a row with the same SID, which keeps its place in the list", () => {
      const store = five();
      const changed = row(3, { name: "name 3", revision: 7 });
      store.put(changed);
      expect(store.get("SyncMap", "IS1", "MP3")).toEqual(changed);
      expect(store.named("SyncMap", "IS1", "name 3")).toEqual(changed);
      expect(store.after("SyncMap", "IS1", 2, 2)).toEqual([changed, row(4, { name: "name 4" })]);
    });

    it("is gone once it is removed, and its name is free again", () => {
      const store = five();
      store.remove(row(3, { name: "name 3" }));
      expect(store.get("SyncMap", "IS1", "MP3")).toBeUndefined();
      expect(store.named("SyncMap", "IS1", "name 3")).toBeUndefined();
      expect(sids(store.after("SyncMap", "IS1", 0, 9))).toEqual(["MP1", "MP2", "MP4", "MP5"]);
      store.put(row(6, { name: "name 3" }));
      expect(store.named("SyncMap", "IS1", "name 3")?.sid).toBe("MP6");
    });

    it("that is removed twice takes nothing else with it", () => {
      const store = five();
      const gone = row(3, { name: "name 3" });
      store.remove(gone);
      store.put(row(6, { name: "name 3" }));
      store.remove(gone);
      expect(store.named("SyncMap", "IS1", "name 3")?.sid).toBe("MP6");
      expect(sids(store.after("SyncMap", "IS1", 0, 9))).toEqual(["MP1", "MP2", "MP4", "MP5", "MP6"]);
    });

    it("that was never there can be removed", () => {
      const store = makeStore();
      store.remove(row(1));
      expect(store.after("SyncMap", "IS1", 0, 9)).toEqual([]);
    });
  });

  describe(`${name}: a list`, () => {
    it.each([
      [["MP1", "MP2", "MP3", "MP4", "MP5"], 0, 9],
      [["MP1", "MP2"], 0, 2],
      [["MP3", "MP4"], 2, 2],
      [["MP5"], 4, 2],
      [[], 5, 2],
      [[], 0, 0],
    ])("has %j after the order %i, up to %i", (want, order, limit) => {
      expect(sids(five().after("SyncMap", "IS1", order, limit))).toEqual(want);
    });

    it.each([
      [["MP1", "MP2", "MP3", "MP4", "MP5"], 6, 9],
      [["MP4", "MP5"], 6, 2],
      [["MP2", "MP3"], 4, 2],
      [["MP1"], 2, 2],
      [[], 1, 2],
      [[], 6, 0],
    ])("has %j before the order %i, the last %i", (want, order, limit) => {
      expect(sids(five().before("SyncMap", "IS1", order, limit))).toEqual(want);
    });

    it("has only rows that pass the filter, up to the limit", () => {
      const isOdd = ({ order }: Row): boolean => order % 2 === 1;
      expect(sids(five().after("SyncMap", "IS1", 1, 1, isOdd))).toEqual(["MP3"]);
      expect(sids(five().before("SyncMap", "IS1", 5, 2, isOdd))).toEqual(["MP1", "MP3"]);
      expect(sids(five().bySid("SyncMap", "IS1", undefined, true, 2, isOdd))).toEqual(["MP5", "MP3"]);
    });

    it("is empty under a parent that has no rows", () => {
      expect(five().after("SyncMap", "IS2", 0, 9)).toEqual([]);
      expect(five().before("SyncMap", "IS2", 9, 9)).toEqual([]);
    });

    it("continues after a row that has been removed", () => {
      const store = five();
      store.remove(row(3, { name: "name 3" }));
      expect(sids(store.after("SyncMap", "IS1", 3, 1))).toEqual(["MP4"]);
      expect(sids(store.before("SyncMap", "IS1", 3, 1))).toEqual(["MP2"]);
    });

    it("is whole after hundreds of rows were made and most of them removed", () => {
      const store = makeStore();
      const orders = Array.from({ length: 500 }, (_, index) => index + 1);
      for (const order of orders) store.put(row(order));
      for (const order of orders) if (order % 50 !== 0) store.remove(row(order));
      const left = ["MP50", "MP100", "MP150", "MP200", "MP250", "MP300", "MP350", "MP400", "MP450", "MP500"];
      expect(sids(store.after("SyncMap", "IS1", 0, 1000))).toEqual(left);
      expect(sids(store.before("SyncMap", "IS1", 1000, 1000))).toEqual(left);
      store.put(row(300, { revision: 1 }));
      expect(store.after("SyncMap", "IS1", 299, 1)).toEqual([row(300, { revision: 1 })]);
    });
  });

  sidOrderContract(name, makeStore);

  describe(`${name}: all rows under a parent`, () => {
    it("are gone once they are dropped, with their names and deadlines, and no others", () => {
      const store = five();
      store.put(row(6, { name: "n", expires: 10 }));
      store.put(row(7, { parent: "IS2", name: "n", expires: 20 }));
      store.put(row(8, { resource: "SyncList" }));
      store.drop("SyncMap", "IS1");
      expect([store.size(), store.size("SyncMap"), store.size("SyncList"), store.size("Other")]).toEqual([2, 1, 1, 0]);
      expect(store.after("SyncMap", "IS1", 0, 9)).toEqual([]);
      expect(store.bySid("SyncMap", "IS1", undefined, false, 9)).toEqual([]);
      expect([store.get("SyncMap", "IS1", "MP1"), store.named("SyncMap", "IS1", "n")]).toEqual([undefined, undefined]);
      expect(store.nextExpiry()).toBe(20);
      expect(sids(store.expire(99, 9))).toEqual(["MP7"]);
      expect(store.nextOrder()).toBe(9);
    });

    it("may be none", () => {
      const store = five();
      store.drop("SyncMap", "IS2");
      store.drop("SyncList", "IS1");
      expect(store.size()).toBe(5);
    });
  });

  describe(`${name}: an expiry`, () => {
    it("removes exactly the expired rows, in the order of their expiry", () => {
      const store = makeStore();
      for (const [order, expires] of [30, 10, null, 20, 40].entries()) store.put(row(order + 1, { expires }));
      expect(sids(store.expire(9, 9))).toEqual([]);
      expect(sids(store.expire(30, 9))).toEqual(["MP2", "MP4", "MP1"]);
      expect(sids(store.after("SyncMap", "IS1", 0, 9))).toEqual(["MP3", "MP5"]);
      expect(store.expire(30, 9)).toEqual([]);
    });

    it("removes no more rows than the limit; rows that expire at the same time go in list order", () => {
      const store = makeStore();
      for (const order of [1, 2, 3, 4, 5]) store.put(row(order, { expires: 10 }));
      expect(sids(store.expire(10, 2))).toEqual(["MP1", "MP2"]);
      expect(sids(store.expire(10, 9))).toEqual(["MP3", "MP4", "MP5"]);
    });

    it("that was postponed, cancelled or brought forward happens as last set", () => {
      const store = makeStore();
      for (const order of [1, 2, 3]) store.put(row(order, { expires: 10 }));
      store.put(row(1, { expires: 30 }));
      store.put(row(2, { expires: null }));
      store.put(row(3, { expires: 5 }));
      expect(store.nextExpiry()).toBe(5);
      expect(sids(store.expire(20, 9))).toEqual(["MP3"]);
      expect(store.nextExpiry()).toBe(30);
      expect(sids(store.expire(99, 9))).toEqual(["MP1"]);
      expect(store.nextExpiry()).toBe(Number.POSITIVE_INFINITY);
    });

    it("of a removed row does not happen", () => {
      const store = makeStore();
      store.put(row(1, { expires: 10 }));
      store.remove(row(1, { expires: 10 }));
      expect(store.nextExpiry()).toBe(Number.POSITIVE_INFINITY);
      expect(store.expire(99, 9)).toEqual([]);
    });

    it("frees the name", () => {
      const store = makeStore();
      store.put(row(1, { name: "n", expires: 10 }));
      store.expire(10, 1);
      expect(store.named("SyncMap", "IS1", "n")).toBeUndefined();
    });

    it("happens once for a row whose deadline was set a thousand times", () => {
      const store = makeStore();
      for (let expires = 1; expires <= 1000; expires++) store.put(row(1, { expires }));
      expect(store.expire(999, 9)).toEqual([]);
      expect(store.expire(1000, 9)).toEqual([row(1, { expires: 1000 })]);
    });
  });

  describe(`${name}: an order`, () => {
    it("is above all orders that were assigned or put", () => {
      const store = makeStore();
      expect([store.nextOrder(), store.nextOrder()]).toEqual([1, 2]);
      store.put(row(7));
      expect(store.nextOrder()).toBe(8);
      store.remove(row(7));
      expect(store.nextOrder()).toBe(9);
    });
  });

  describe(`${name}: a snapshot`, () => {
    it("brings everything back as it was", () => {
      const store = five();
      store.put(row(6, { expires: 10 }));
      const before = store.snapshot();
      store.remove(row(2, { name: "name 2" }));
      store.put(row(3, { name: "name 3", revision: 9 }));
      store.put(row(7, { name: "name 7" }));
      store.expire(10, 9);
      expect(store.size()).toBe(5);
      store.restore(before);
      expect(store.size()).toBe(6);
      expect(sids(store.after("SyncMap", "IS1", 0, 9))).toEqual(["MP1", "MP2", "MP3", "MP4", "MP5", "MP6"]);
      expect(store.get("SyncMap", "IS1", "MP3")).toEqual(row(3, { name: "name 3" }));
      expect(store.named("SyncMap", "IS1", "name 2")?.sid).toBe("MP2");
      expect(store.named("SyncMap", "IS1", "name 7")).toBeUndefined();
      expect(store.nextExpiry()).toBe(10);
      expect(store.nextOrder()).toBe(7);
    });

    it("is not affected by later changes, and can be restored repeatedly", () => {
      const store = five();
      const before: Snapshot = store.snapshot();
      store.remove(row(1, { name: "name 1" }));
      store.restore(before);
      store.remove(row(2, { name: "name 2" }));
      store.restore(before);
      expect(sids(store.after("SyncMap", "IS1", 0, 9))).toEqual(["MP1", "MP2", "MP3", "MP4", "MP5"]);
    });

    it("of nothing leaves nothing", () => {
      const store = five();
      store.restore(emptySnapshot);
      expect([store.size(), store.get("SyncMap", "IS1", "MP1"), store.nextOrder()]).toEqual([0, undefined, 1]);
    });
  });

  describe(`${name}: whatever is done to it`, () => {
    const parent = fc.constantFrom("IS1", "IS2");
    const pick = fc.nat({ max: 99 });
    const expires = fc.option(fc.nat({ max: 50 }));
    const put = fc.record({ does: fc.constant("put" as const), parent, named: fc.boolean(), expires });
    const replace = fc.record({ does: fc.constant("replace" as const), pick, expires });
    const expire = fc.record({
      does: fc.constant("expire" as const),
      now: fc.nat({ max: 25 }),
      limit: fc.nat({ max: 5 }),
    });
    const remove = fc.record({ does: fc.constant("remove" as const), pick });
    const drop = fc.record({ does: fc.constant("drop" as const), parent });
    /** The order of SIDs is kept from when it is first asked for. */
    const ask = fc.record({ does: fc.constant("ask" as const), parent });
    const steps = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: put },
        { weight: 2, arbitrary: replace },
        { weight: 3, arbitrary: remove },
        expire,
        { weight: 1, arbitrary: ask },
        drop,
      ),
      {
        maxLength: 250,
        size: "max",
      },
    );

    it("behaves like an array that is searched from its beginning", () => {
      fc.assert(
        fc.property(steps, fc.nat({ max: 260 }), fc.nat({ max: 12 }), (done, order, limit) => {
          const [store, naive] = [makeStore(), naiveStore()];
          const rows: Row[] = [];
          for (const step of done) {
            if (step.does === "expire") {
              expect(store.expire(step.now, step.limit)).toEqual(naive.expire(step.now, step.limit));
              continue;
            }
            if (step.does === "drop" || step.does === "ask") {
              if (step.does === "drop") for (const each of [store, naive]) each.drop("SyncMap", step.parent);
              else {
                const all = [store, naive].map((each) =>
                  sids(each.bySid("SyncMap", step.parent, undefined, false, 999)),
                );
                expect(all[0]).toEqual(all[1]);
              }
              continue;
            }
            const chosen = step.does === "put" ? undefined : rows[step.pick % (rows.length || 1)];
            if (step.does === "put") {
              const next = rows.length + 1;
              const it = row(next, {
                parent: step.parent,
                name: step.named ? `name ${next}` : null,
                expires: step.expires,
              });
              rows.push(it);
              for (const each of [store, naive]) each.put(it);
            } else if (chosen && step.does === "remove") {
              for (const each of [store, naive]) each.remove(chosen);
            } else if (chosen && step.does === "replace" && naive.get(chosen.resource, chosen.parent, chosen.sid)) {
              for (const each of [store, naive]) each.put({ ...chosen, revision: done.length, expires: step.expires });
            }
          }
          expect([store.size(), store.nextExpiry()]).toEqual([naive.size(), naive.nextExpiry()]);
          store.restore(store.snapshot());
          for (const under of ["IS1", "IS2"]) {
            for (const from of [0, order, 1000]) {
              const bound = { sid: `MP${from}`, inclusive: limit % 2 === 0 };
              for (const counts of [undefined, every, isNamed]) {
                const pagesOf = (it: Store) => [
                  it.after("SyncMap", under, from, limit, counts),
                  it.before("SyncMap", under, from, limit, counts),
                  it.bySid("SyncMap", under, bound, false, limit, counts),
                  it.bySid("SyncMap", under, bound, true, limit, counts),
                ];
                expect(pagesOf(store)).toEqual(pagesOf(naive));
              }
            }
            for (const { sid, name } of rows) {
              expect(store.get("SyncMap", under, sid)).toEqual(naive.get("SyncMap", under, sid));
              if (name === null) continue;
              expect(store.named("SyncMap", under, name)).toEqual(naive.named("SyncMap", under, name));
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
