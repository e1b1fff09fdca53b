import { describe, expect, it } from "vitest";
import { canonical, facts } from "../src/api/facts.js";
import { coverage, coverageTable } from "./coverage.js";
import { rules } from "./rules/index.js";
import { unjudged } from "./unjudged.js";

describe("every statement of the description", () => {
  it("is held by a rule, or is listed with the reason why it cannot be judged", () => {
    const neither = coverage().filter((each) => each.rules.length === 0 && each.unjudged === undefined);
    expect(neither.map(({ pointer, says }) => `${pointer}: ${says}`)).toEqual([]);
  });

  it("stands in the table of the documentation, which is written by `npx vitest run conformance/coverage -u`", async () => {
    await expect(`# What is held\n\n${coverageTable()}`).toMatchFileSnapshot("COVERAGE.md");
  });

  it("begins with the page, in its order, and ends with what other sources say", () => {
    const titles = [...new Set(facts().map(({ section }) => section.title))];
    expect(titles.slice(0, 7)).toEqual([
      "Map Resource",
      "Map properties",
      "Create a SyncMap resource",
      "Fetch a SyncMap resource",
      "Read multiple SyncMap resources",
      "Update a SyncMap resource",
      "Delete a Sync Map resource",
    ]);
    expect(titles.at(-1)).toBe("Decided by this project where the documentation is silent");
  });
});

describe("the list of what cannot be judged", () => {
  it("names statements of the description only", () => {
    const known = new Set(facts().map(({ pointer }) => pointer));
    expect(Object.keys(unjudged).filter((pointer) => !known.has(pointer))).toEqual([]);
  });
});

describe("every rule", () => {
  it("holds statements of the description", () => {
    const known = new Set(facts().map(({ pointer }) => pointer));
    const pointers = rules.flatMap(({ cites, holds = [] }) => [cites, ...holds]);
    expect(pointers.filter((pointer) => !known.has(canonical(pointer)))).toEqual([]);
  });

  it("is a MUST only if its statement is the page's, or follows from HTTP", () => {
    const official = new Set(coverage().flatMap(({ section, rules: ids }) => (isBinding(section) ? ids : [])));
    expect(rules.filter(({ id, level }) => level === "MUST" && !official.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

function isBinding({ url }: { readonly url: string }): boolean {
  return url.startsWith("https://www.twilio.com/docs/sync/api/map-resource") || url.includes("/rfc9110");
}
