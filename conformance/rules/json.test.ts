import { describe, expect, it } from "vitest";
import { isSameJson } from "./json.js";

describe("data that is nested deeper than calls can be", () => {
  const deep = (depth: number, within = "1") => `${'{"a":['.repeat(depth)}${within}${"]}".repeat(depth)}`;

  it.each([900, 3000])("is compared as any other, at a depth of %d", (depth) => {
    const one: unknown = JSON.parse(deep(depth));
    expect(isSameJson(one, JSON.parse(deep(depth)))).toBe(true);
    expect(isSameJson(one, JSON.parse(deep(depth, "2")))).toBe(false);
  });

  it("is the same whatever the order of members, and not where one is missing", () => {
    expect(isSameJson({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBe(true);
    for (const other of [{ a: [1], c: "x" }, { a: [1, { b: null }] }, { a: { 0: 1 }, c: "x" }, null, []])
      expect(isSameJson({ a: [1, { b: null }], c: "x" }, other)).toBe(false);
  });
});
