import { expect, test } from "vitest";
import { row } from "../testing/row.js";
import { type Expiries, expiries } from "./expiries.js";
import type { Row } from "./store.js";

/** Expiries over what is there by SID, with how often they looked whether a row still is. */
function world(): { rows: Map<string, Row>; agenda: Expiries; put(row: Row): void; looks(): number } {
  const rows = new Map<string, Row>();
  let looks = 0;
  const isCurrent = (each: Row): boolean => {
    looks += 1;
    return rows.get(each.sid) === each;
  };
  const agenda = expiries(isCurrent, () => rows.size);
  const put = (each: Row): void => {
    rows.set(each.sid, each);
    agenda.add(each);
  };
  return { rows, agenda, put, looks: () => looks };
}

test("rows come in the order in which they expire, however often they were replaced and removed before", () => {
  const { rows, agenda, put } = world();
  // The same numbers in every run, without a pattern that a heap could live by.
  const number = (index: number): number => (index * 7919) % 1009;
  for (let index = 0; index < 20_000; index++) {
    put(row(number(index) % 300, { expires: index % 11 === 0 ? null : 1 + number(3 * index + 1) }));
    if (index % 7 === 0) rows.delete(`MP${number(index + 5) % 300}`);
  }
  const want = [...rows.values()]
    .filter(({ expires }) => expires !== null)
    .sort((one, other) => (one.expires ?? 0) - (other.expires ?? 0) || one.order - other.order);
  const taken: Row[] = [];
  for (let next = agenda.first(); next; next = agenda.first()) {
    expect(agenda.take()).toBe(next);
    taken.push(next);
    rows.delete(next.sid);
  }
  expect(want.length).toBeGreaterThan(100);
  expect(taken).toEqual(want);
});

test("no single change pays for the many before it", () => {
  const { put, looks } = world();
  for (let order = 1; order <= 5000; order++) put(row(order, { expires: 10 }));
  let most = 0;
  for (let step = 0; step < 50_000; step++) {
    const before = looks();
    put(row(1 + (step % 5), { expires: 20 + step }));
    most = Math.max(most, looks() - before);
  }
  // What was replaced is looked at all the same, a few rows at a time.
  expect(looks()).toBeGreaterThan(40_000);
  expect(most).toBeLessThan(10);
});

test("what is forgotten does not come back", () => {
  const { agenda, put, rows } = world();
  for (let step = 0; step < 500; step++) put(row(1 + (step % 3), { expires: 20 + step }));
  agenda.clear();
  expect(agenda.first()).toBeUndefined();
  rows.clear();
  put(row(9, { expires: 5 }));
  expect(agenda.take()?.sid).toBe("MP9");
  expect(agenda.take()).toBeUndefined();
});
