/** What every Store does with rows in the order of their SIDs; a part of its contract. */
import { describe, expect, it } from "vitest";
import { row, sids } from "../testing/row.js";
import type { Store } from "./store.js";

export function sidOrderContract(name: string, makeStore: () => Store): void {
  describe(`${name}: the rows in the order of their SIDs`, () => {
    /** In the order of code points, which is not that of UTF-16 units: the last lies beyond U+FFFF. */
    const keys = ["", "A", "a", "a/b", "aa", "b", "é", "￮", "\u{1F5FA}"];
    const keyed = (): Store => {
      const store = makeStore();
      for (const [index, sid] of [...keys].reverse().entries()) store.put(row(index + 1, { sid }));
      return store;
    };

    it.each([
      [keys, undefined, false, 20],
      [keys.toReversed(), undefined, true, 20],
      [["", "A"], undefined, false, 2],
      [["\u{1F5FA}", "￮"], undefined, true, 2],
      [["a", "a/b"], { sid: "a", inclusive: true }, false, 2],
      [["a/b", "aa"], { sid: "a", inclusive: false }, false, 2],
      [["a", "A"], { sid: "a", inclusive: true }, true, 2],
      [["A", ""], { sid: "a", inclusive: false }, true, 9],
      [["a/b", "aa"], { sid: "a!", inclusive: true }, false, 2],
      [["a", "A"], { sid: "a!", inclusive: false }, true, 2],
      [[], { sid: "\u{1F5FB}", inclusive: true }, false, 9],
      [["\u{1F5FA}"], { sid: "\u{1F5FB}", inclusive: true }, true, 1],
      [[], { sid: "", inclusive: false }, true, 9],
      [[], undefined, false, 0],
    ])("are %j from %j, backwards: %s, up to %i", (want, from, backwards, limit) => {
      expect(sids(keyed().bySid("SyncMap", "IS1", from, backwards, limit))).toEqual(want);
    });

    it("are whole after hundreds were made and most of them removed", () => {
      const store = makeStore();
      const orders = Array.from({ length: 3000 }, (_, index) => index + 1);
      const key = (order: number): string => `k${(order * 7919) % 3001}`;
      store.put(row(9999, { sid: "k" }));
      expect(sids(store.bySid("SyncMap", "IS1", undefined, false, 9))).toEqual(["k"]);
      for (const order of orders) store.put(row(10_000 + order, { sid: key(order) }));
      const all = sids(store.bySid("SyncMap", "IS1", undefined, false, 9999));
      expect(all).toEqual(["k", ...orders.map(key).sort()]);
      for (const order of orders) if (order % 50 !== 0) store.remove(row(10_000 + order, { sid: key(order) }));
      const left = [
        "k",
        ...orders
          .filter((order) => order % 50 === 0)
          .map(key)
          .sort(),
      ];
      expect(sids(store.bySid("SyncMap", "IS1", undefined, false, 9999))).toEqual(left);
      expect(sids(store.bySid("SyncMap", "IS1", undefined, true, 9999))).toEqual(left.toReversed());
    });

    it("are none under a parent that has none", () => {
      expect(keyed().bySid("SyncMap", "IS2", undefined, false, 9)).toEqual([]);
    });
  });
}
