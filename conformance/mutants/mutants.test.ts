import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.js";
import { mutants } from "./index.js";
import { judged, targetWith } from "./kill.js";
import { needed, printed, type Row } from "./matrix.js";

describe("the sane mock", () => {
  it("passes every rule, each with evidence", async () => {
    const { report } = await judged(targetWith());
    const others = report.rules.filter(({ outcome, examined }) => outcome !== "pass" || examined === 0);
    expect(
      others.map(({ id, outcome }) => `${id}: ${outcome}`),
      "what is untested no scenario asks for",
    ).toEqual([]);
    expect(report.partial).toBe(false);
  });
});

const rows: Row[] = [];

describe("a mutant is caught by its rule, and by no other than those that are listed", () => {
  const inTheOrderOfThePage = (ids: readonly string[]): readonly string[] =>
    rules.map(({ id }) => id).filter((id) => ids.includes(id));

  it.each(mutants.map((mutant) => [mutant.breaks, mutant.by, mutant] as const))("%s: %s", async (_, __, mutant) => {
    const { killers, report } = await judged(targetWith(mutant.fault), mutant.with ?? []);
    rows.push({ mutant, killers });
    expect(killers).toEqual(inTheOrderOfThePage([mutant.breaks, ...(mutant.also ?? [])]));
    expect(report.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
    expect(report.stopped).toBeUndefined();
  });
});

describe("the matrix of rules and mutants", () => {
  it("shows that each rule is alone in catching some mutant, which would live without it", () => {
    const alone = needed(rows);
    expect(rules.map(({ id }) => id).filter((id) => !alone.has(id))).toEqual([]);
  });

  it("is printed with the score", () => {
    const text = printed(rows);
    expect(text).toContain("\n  ✓ lets Ttl win on update\n");
    expect(text).toContain(
      `${mutants.length} of ${mutants.length} mutants are caught by the rule that is meant for them (100 %)`,
    );
    const [first] = rows;
    if (!first) throw new Error("there are no mutants");
    expect(printed([{ ...first, killers: [] }])).toMatch(/ {2}✗ .*\n[\s\S]*0 of 1 mutants are caught .* \(0 %\)/);
  });
});

describe("the catalogue of mutants", () => {
  it("has at least a hundred, and one for every rule", () => {
    const proven = new Set(mutants.map(({ breaks }) => breaks));
    expect(rules.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
    expect(mutants.length).toBeGreaterThan(100);
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
