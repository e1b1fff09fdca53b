import fc from "fast-check";
import { expect, it } from "vitest";
import { row } from "../../testing/row.js";
import { type Row, rowLike } from "../store.js";
import { type Change, creationOf, system } from "./change.js";
import { createEventLog, type Event } from "./event-log.js";
import { add, addMove, after, begun, firstId, last, lastId } from "./history.js";

const made: Row = row(1, { expires: 5000 });

/** What is done to a Map: its times move, or an item is added to it. */
interface Step {
  readonly moves: boolean;
  readonly expires: number | null;
  readonly at: number;
}
const step: fc.Arbitrary<Step> = fc.record({ moves: fc.boolean(), expires: fc.option(fc.nat()), at: fc.nat() });

function changeOf(id: number, number: number, before: Row, { moves, expires, at }: Step): Change {
  const map = rowLike(before, expires, moves ? before.updated : at, before.revision + 1);
  const told = { number, id, at, by: system, account: made.account, map, initial: false };
  if (moves) return { ...told, kind: "updated", row: map, before };
  return { ...told, kind: "added", row: row(2, { resource: "SyncMapItem", parent: made.sid }), before: undefined };
}

it("gives back the same changes, whether they are kept as they are or as numbers, up to as many as are to be kept", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.constantFrom(1, 3, 7, Number.POSITIVE_INFINITY),
      (steps, most) => {
        const [history, all] = [begun(made), [creationOf(made, 0)]];
        for (const each of steps) {
          const change = changeOf(all.length + 1, 0, all.at(-1)?.map ?? made, each);
          all.push(change);
          if (each.moves && change.before) addMove(history, { ...change, before: change.before }, most);
          else add(history, change, most);
        }
        const kept = after(history, 0, 99);
        expect(kept).toEqual(all.slice(firstId(history) - 1));
        expect(after(history, firstId(history), 3)).toEqual(kept.slice(1, 4));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(most, all.length));
        expect(kept.length).toBeLessThanOrEqual(2 * most);
        expect([last(history), lastId(history)]).toEqual([all.at(-1), all.length]);
      },
    ),
  );
});

it("is told by the log in one order with all others, as long as it remembers them", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat({ max: 50 }), (steps, from) => {
      const log = createEventLog(16);
      const [all, heard]: [Event[], Event[]] = [[creationOf(made, 1)], []];
      log.listen({ hear: (event) => heard.push(event) });
      log.appendMade(made);
      for (const each of steps) {
        const latest = all.at(-1);
        const change = changeOf(all.length + 1, all.length + 1, latest && "map" in latest ? latest.map : made, each);
        all.push(change);
        if (each.moves && change.before) log.appendMove({ like: made }, { ...change, before: change.before });
        else log.append(change);
      }
      expect(heard).toEqual(all);
      expect(log.after(from, 5)).toEqual(from < all.length - 16 ? undefined : all.slice(from, from + 5));
    }),
  );
});
