import { describe, expect, it, vi } from "vitest";
import { countedIds, randomIds } from "./ids.js";

describe("random SIDs", () => {
  it("are a prefix and 32 hexadecimal digits", () => {
    expect(randomIds()("MP")).toMatch(/^MP[0-9a-f]{32}$/);
    expect(randomIds()("RQ")).toMatch(/^RQ[0-9a-f]{32}$/);
  });

  it("do not repeat, not even where the pool is filled again", () => {
    const ids = randomIds();
    const made = Array.from({ length: 3_000 }, () => ids("MP"));
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(id).toMatch(/^MP[0-9a-f]{32}$/);
  });

  it("do not repeat where a test holds Math.random still", () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const ids = randomIds();
    expect(new Set(Array.from({ length: 100 }, () => ids("MP"))).size).toBe(100);
    vi.restoreAllMocks();
  });

  it("differ from one maker to the next", () => {
    expect(randomIds()("MP")).not.toBe(randomIds()("MP"));
  });
});

describe("counted SIDs", () => {
  it("are the same in every run, whatever the prefix", () => {
    const ids = countedIds();
    const made = [ids("MP"), ids("RQ"), ...Array.from({ length: 14 }, () => ids("MP"))];
    expect([made[0], made[1], made.at(-1)]).toEqual([
      "MP00000000000000000000000000000001",
      "RQ00000000000000000000000000000002",
      "MP00000000000000000000000000000010",
    ]);
  });
});
