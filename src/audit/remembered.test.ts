import { describe, expect, it } from "vitest";
import { Remembered } from "./remembered.js";

describe("what is remembered", () => {
  it("is forgotten once everything has aged three times, unless it is asked for", () => {
    const young: number[] = [];
    const things = new Remembered<number>((value) => young.push(value));
    things.set("asked", 1);
    things.set("left", 2);
    for (let age = 0; age < 3; age++) {
      things.age();
      expect(things.get("asked")).toBe(1);
    }
    expect(things.get("left")).toBeUndefined();
    expect([things.has("left"), things.peek("asked"), things.size, [...things.values()]]).toEqual([false, 1, 1, [1]]);
    expect(young).toEqual([1, 2, 1, 1, 1]);
  });

  it("can be replaced and deleted at any age", () => {
    const things = new Remembered<number>(() => {});
    things.set("a", 1);
    things.age();
    things.set("a", 2);
    things.set("b", 3);
    things.age();
    things.delete("b");
    expect([things.peek("a"), things.has("b"), things.size]).toEqual([2, false, 1]);
  });
});
