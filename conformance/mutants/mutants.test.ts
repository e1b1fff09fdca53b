import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.js";
import { mutants } from "./index.js";
import { judged, targetWith } from "./kill.js";

describe("the sane mock", () => {
  it("passes every rule, each with evidence", async () => {
    const { report } = await judged(targetWith());
    expect(report.rules.filter(({ outcome, examined }) => outcome !== "pass" || examined === 0)).toEqual([]);
    expect(report.partial).toBe(false);
  });
});

describe("a mutant is caught by its rule, and by no other than those that are listed", () => {
  const inTheOrderOfThePage = (ids: readonly string[]): readonly string[] =>
    rules.map(({ id }) => id).filter((id) => ids.includes(id));

  it.each(mutants.map((mutant) => [mutant.breaks, mutant.by, mutant] as const))("%s: %s", async (_, __, mutant) => {
    const { killers, report } = await judged(targetWith(mutant.fault));
    expect(killers).toEqual(inTheOrderOfThePage([mutant.breaks, ...(mutant.also ?? [])]));
    expect(report.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
    expect(report.stopped).toBeUndefined();
  });
});

describe("the catalogue of mutants", () => {
  it("has one for every rule", () => {
    const proven = new Set(mutants.map(({ breaks }) => breaks));
    expect(rules.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
  });

  it("names no rule that does not exist", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(mutants.flatMap(({ breaks, also = [] }) => [breaks, ...also]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("says of each what it does wrong, in words of its own", () => {
    const said = mutants.map(({ breaks, by }) => `${breaks} ${by}`);
    expect(new Set(said).size).toBe(said.length);
  });
});
