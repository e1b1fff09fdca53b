import { describe, expect, it } from "vitest";
import { judged, targetWith } from "../mutants/kill.js";
import { variants } from "./index.js";

describe("no rule accuses an implementation that is free to do as it does", () => {
  it.each(variants.map((variant) => [variant.by, variant] as const))("%s", async (_, { freedom, readings }) => {
    const { report } = await judged(targetWith(freedom, readings));
    expect(report.rules.flatMap(({ id, findings }) => findings.map((finding) => ({ id, ...finding })))).toEqual([]);
    expect(report.summary.error).toBe(0);
    expect(report.stopped).toBeUndefined();
  });
});
