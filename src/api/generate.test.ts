import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { digest, document } from "./description.js";
import { generate } from "./generate.js";

const here = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), "utf8");
const yaml = await here("../../spec/sync-maps.yaml");
const generated = await generate(yaml);

describe("the generated code", () => {
  it.each(["types.ts", "validators.ts", "description.ts"])("is up to date: %s", async (name) => {
    const stale = (await here(`generated/${name}`)) !== generated[name];
    expect(stale, `src/api/generated/${name} is not what spec/sync-maps.yaml says; run \`npm run generate\``).toBe(
      false,
    );
  });

  it("has no other files", () => {
    expect(Object.keys(generated)).toEqual(["types.ts", "validators.ts", "description.ts"]);
  });

  it("says what generated it", () => {
    for (const text of Object.values(generated)) {
      expect(text).toMatch(/^\/\/ Written by `npm run generate` from spec\/sync-maps\.yaml\. Change that\.\n/);
    }
  });

  it("uses imports like a module", () => {
    expect(generated["validators.ts"]).not.toContain("require(");
  });
});

describe("the generated description", () => {
  it("is the whole document", () => {
    expect(document).toEqual(parse(yaml));
  });

  it("has a digest that changes with every byte", async () => {
    expect(digest).toMatch(/^[0-9a-f]{12}$/);
    const other = await generate(`${yaml}# a comment\n`);
    expect(other["description.ts"]).not.toContain(digest);
  });
});

describe("a description that uses a keyword outside the vocabulary", () => {
  it("does not compile", async () => {
    const misspelt = yaml.replace("x-alias-of:", "x-alais-of:");
    await expect(generate(misspelt)).rejects.toThrow('unknown keyword: "x-alais-of"');
  });
});
