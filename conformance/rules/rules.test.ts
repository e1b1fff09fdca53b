import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { citationOf } from "../../src/api/citation.js";
import { rules } from "./index.js";

const ids = rules.map(({ id }) => id);

describe("the catalogue of rules", () => {
  it("has each id once, in words, after its family", () => {
    expect(ids.filter((id) => !/^[a-z-]+\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lists every file of a rule, and no rule without a file", () => {
    const families = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = families.flatMap(({ name }) =>
      readdirSync(`${import.meta.dirname}/${name}`).map((file) => `${name}.${file.replace(/\.ts$/, "")}`),
    );
    const ofMaps = ["name.malformed", "ttl.granted", "ttl.sent", "date.form", "url.path", "paging.meta"];
    const ofItems = ["item.condition", "item.good", "item.listed", "item.order"];
    const helpers = [...ofMaps, ...ofItems, "permission.nothing", "service.settings"];
    const unlisted = files.filter((file) => !ids.includes(file) && !helpers.includes(file));
    expect(unlisted, "no line in conformance/rules/index.ts; what is no rule is named in this test").toEqual([]);
    expect(
      ids.filter((id) => !files.includes(id)),
      "no file of its id under conformance/rules",
    ).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s cites a fact of the description", (_, rule) => {
    const { quote, source } = citationOf(rule.cites);
    expect(quote).toMatch(/\w{3}/);
    expect(source.url).toMatch(/^https:\/\/|^spec\/README\.md$/);
  });

  it("says each statement in a sentence", () => {
    expect(rules.filter(({ says }) => !/^\w.* .*\.$/.test(says)).map(({ id }) => id)).toEqual([]);
  });

  it("keeps its ids and levels: those who waive a rule or ask for it name it by its id", async () => {
    const lines = rules.map(({ id, level }) => `${level.padEnd(6)} ${id}\n`);
    await expect(lines.join("")).toMatchFileSnapshot("../catalogue.txt");
  });
});
