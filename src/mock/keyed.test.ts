import { expect, test } from "vitest";
import { keyed } from "./keyed.js";

const count = 10_000;
const name = (index: number): string => `name-${index}`;

test("holds any number of values", () => {
  const values = keyed<number>();
  for (let index = 0; index < count; index++) values.set(name(index), index);
  expect(values.size).toBe(count);
  for (let index = 0; index < count; index++) expect(values.get(name(index))).toBe(index);
  expect(new Set(values.keys())).toEqual(new Set(Array.from({ length: count }, (_, index) => name(index))));
});

test("a key has one value, the last one that was set", () => {
  const values = keyed<number>();
  for (const value of [1, 2]) for (let index = 0; index < count; index++) values.set(name(index), value);
  expect([values.size, values.get(name(0)), values.get(name(count - 1))]).toEqual([count, 2, 2]);
});

test("a deleted key is gone, and deleting it again reports that", () => {
  const values = keyed<number>();
  for (let index = 0; index < count; index++) values.set(name(index), index);
  const gone = Array.from({ length: count }, (_, index) => values.delete(name(index)));
  expect(gone.every((each) => each)).toBe(true);
  expect(values.delete(name(0))).toBe(false);
  expect([values.size, [...values.keys()]]).toEqual([0, []]);
});

test("knows no key that was not set, be it short, long or of any characters", () => {
  const values = keyed<number>();
  const keys = ["", "a", "ab", "__proto__", "\u{1f600}", "\0", "x".repeat(320)];
  for (let index = 0; index < count; index++) values.set(name(index), index);
  for (const key of keys) expect(values.get(key)).toBeUndefined();
  for (const key of keys) values.set(key, 7);
  expect(keys.map((key) => values.get(key))).toEqual(keys.map(() => 7));
  expect(values.size).toBe(count + keys.length);
});
