/** The description uses exactly the x- keywords in spec/vocabulary.schema.json, in the shapes defined there. */
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const inSpec = (file: string): Promise<string> => readFile(new URL(`../../spec/${file}`, import.meta.url), "utf8");

const schema: { readonly properties: Readonly<Record<string, unknown>> } = JSON.parse(
  await inSpec("vocabulary.schema.json"),
);
const document: unknown = parse(await inSpec("sync-maps.yaml"));
const keywords = Object.keys(schema.properties);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
formats.default(ajv);
const fits = ajv.compile(schema);

interface Use {
  /** JSON pointer to the object. */
  readonly at: string;
  /** Its x- keywords with their values. */
  readonly keywords: Readonly<Record<string, unknown>>;
}

/** All objects of the document with an x- keyword. */
function usesIn(value: unknown, at = ""): readonly Use[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const own = entries.filter(([name]) => name.startsWith("x-"));
  const here: readonly Use[] = own.length > 0 ? [{ at, keywords: Object.fromEntries(own) }] : [];
  const below = entries.flatMap(([name, child]) => usesIn(child, `${at}/${name.replaceAll("/", "~1")}`));
  return [...here, ...below];
}

const uses = usesIn(document);

describe("the vocabulary", () => {
  it.each(uses.map(({ at, keywords }) => [at || "the document", keywords] as const))("covers %s", (_, used) => {
    fits(used);
    expect(fits.errors).toBeNull();
  });

  it("has no unused keyword", () => {
    const used = new Set(uses.flatMap((use) => Object.keys(use.keywords)));
    expect(keywords.filter((keyword) => !used.has(keyword))).toEqual([]);
  });

  it("is explained keyword by keyword in the README beside the description", async () => {
    const rows = [...(await inSpec("README.md")).matchAll(/^\| `(x-[a-z-]+)` \|/gm)];
    expect(rows.map(([, keyword]) => keyword).sort()).toEqual([...keywords].sort());
  });
});

const unsettled = { question: "q", asks: "q?", readings: ["a", "b"], because: "why" };
const instance = { name: "SyncMapItem", role: "instance", parent: "SyncMap", keys: ["key"], missing: "unknown-item" };
const page = { key: "items", size: "PageSize", index: "Page", token: "PageToken" };
const problem = { status: 400, code: 54011, message: "m", description: "d" };

describe("the vocabulary accepts", () => {
  it.each([
    [{}],
    [{ "x-source": "errors", "x-anchor": "map-properties" }],
    [{ "x-problem": "ttl-invalid" }],
    [{ "x-problem": ["ttl-invalid", "unknown-map"] }],
    [{ "x-problems": { "ttl-invalid": { ...problem, also: [54012], "x-source": "errors" } } }],
    [{ "x-unsettled": { ...unsettled, source: "samples" } }],
    [{ "x-resource": { name: "SyncMap", role: "instance", parent: "Service", keys: ["sid"], missing: "unknown-map" } }],
    [{ "x-resource": { ...instance, taken: "key-taken", mutates: true } }],
    [{ "x-keys": ["sid", "unique_name"] }],
    [{ "x-origin": { reserved: "default" } }],
    [{ "x-empty": null }],
    [{ "x-absent": "data-missing" }],
    [{ "x-paging": { ...page, by: "key", from: "From", bounds: "Bounds", order: "Order" } }],
    [{ "x-origin": { children: { items: "Items" } } }],
  ])("%j", (given) => {
    expect(fits(given)).toBe(true);
  });
});

describe("the vocabulary refuses", () => {
  it.each([
    [{ "x-orgin": { minted: "MP" } }],
    [{ "x-twilio": {} }],
    [{ "x-source": "" }],
    [{ "x-source": ["errors"] }],
    [{ "x-anchor": "#map-properties" }],
    [{ "x-sources": {} }],
    [{ "x-sources": { errors: { title: "t" } } }],
    [{ "x-sources": { errors: { title: "t", url: "https://e.example", page: 1 } } }],
    [{ "x-statements": { walk: {} } }],
    [{ "x-statements": { walk: { description: "d", because: "b" } } }],
    [{ "x-statements": { walk: { description: "d", "x-unsettled": { ...unsettled, readings: ["a"] } } } }],
    [{ "x-problems": { "ttl-invalid": { ...problem, status: 200 } } }],
    [{ "x-problems": { "ttl-invalid": { ...problem, code: "54011" } } }],
    [{ "x-problems": { "ttl-invalid": { ...problem, also: [] } } }],
    [{ "x-problems": { "ttl-invalid": { ...problem, description: undefined } } }],
    [{ "x-problems": { ttl_invalid: problem } }],
    [{ "x-problem": [] }],
    [{ "x-problem": ["ttl-invalid", "ttl-invalid"] }],
    [{ "x-problem": 54011 }],
    [{ "x-resource": { name: "SyncMap", role: "item", parent: "Service" } }],
    [{ "x-resource": { name: "SyncMap", role: "instance", parent: "Service" } }],
    [{ "x-resource": { ...instance, missing: undefined } }],
    [{ "x-resource": { ...instance, mutates: false } }],
    [{ "x-resource": { name: "SyncMap", role: "list", parent: "Service", missing: "unknown-map" } }],
    [{ "x-keys": [] }],
    [{ "x-keys": ["Sid"] }],
    [{ "x-origin": { reserved: true } }],
    [{ "x-absent": ["data-missing"] }],
    [{ "x-paging": { ...page, by: "key" } }],
    [{ "x-paging": { ...page, order: "Order" } }],
    [{ "x-resource": { name: "SyncMap", role: "list", parent: "Service", keys: ["sid"] } }],
    [{ "x-resource": { name: "SyncMap", role: "list" } }],
    [{ "x-origin": {} }],
    [{ "x-origin": "minted" }],
    [{ "x-origin": { minted: "MP", form: "Sid" } }],
    [{ "x-origin": { minted: "mp" } }],
    [{ "x-origin": { form: "unique_name" } }],
    [{ "x-origin": { path: 1 } }],
    [{ "x-origin": { credential: "token" } }],
    [{ "x-origin": { clock: "deleted" } }],
    [{ "x-origin": { deadline: 60 } }],
    [{ "x-origin": { counter: "reads" } }],
    [{ "x-origin": { self: true } }],
    [{ "x-origin": { children: {} } }],
    [{ "x-origin": { children: ["Items"] } }],
    [{ "x-origin": { constant: null } }],
    [{ "x-origin": { random: "uuid" } }],
    [{ "x-alias-of": "collection_ttl" }],
    [{ "x-paging": { key: "maps", size: "PageSize", index: "Page" } }],
    [{ "x-paging": { key: "maps", size: "PageSize", index: "Page", token: "PageToken", limit: "Limit" } }],
    [{ "x-pii": { handling: "standard" } }],
    [{ "x-pii": { handling: "none", days: 30 } }],
    [{ "x-pii": { handling: "standard", days: 0 } }],
    [{ "x-unsettled": { ...unsettled, because: undefined } }],
    [{ "x-unsettled": { ...unsettled, readings: ["a", "a"] } }],
    [{ "x-unsettled": { ...unsettled, readings: ["a", 1] } }],
    [{ "x-empty": "" }],
    [{ "x-bounds": {} }],
    [{ "x-bounds": { description: "d", minimum: 0 } }],
  ])("%j", (given) => {
    expect(fits(JSON.parse(JSON.stringify(given)))).toBe(false);
  });
});
