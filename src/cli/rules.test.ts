import { describe, expect, it } from "vitest";
import { rules } from "../../conformance/rules/index.js";
import { sync } from "../testing/command.js";
import { explainRule } from "./explain-rule.js";

describe("sync-maps rules", () => {
  it("lists every rule with its level, its sentence and its source", async () => {
    const { code, stdout, stderr } = await sync(["rules"]);
    expect(stdout.split("\n").filter((line) => /^(MUST|SHOULD) /.test(line))).toHaveLength(rules.length);
    expect(stdout).toContain(`MUST   ttl.alias-is-ignored
       If both Ttl and CollectionTtl are given, CollectionTtl sets the expiry of the Map; if both Ttl and ItemTtl are given, ItemTtl sets that of the item.
       https://www.twilio.com/docs/sync/api/map-resource#create-a-syncmap-resource
`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("lists them for programs", async () => {
    const { stdout } = await sync(["rules", "--json"]);
    const listed: unknown[] = JSON.parse(stdout);
    expect(listed).toHaveLength(rules.length);
    expect(listed[0]).toEqual({
      id: "sid.map-has-its-form",
      level: "MUST",
      says: "The SID of a Map is MP and 32 hexadecimal digits, 34 characters in all.",
      cites: "#/components/schemas/SyncMap/properties/sid",
      quote: "The string that identifies the Map, made by the service.",
      section: "map-properties",
      source: {
        title: "Map Resource, Twilio documentation, 2025",
        url: "https://www.twilio.com/docs/sync/api/map-resource#map-properties",
      },
    });
  });
});

describe("sync-maps rules --coverage", () => {
  it("lists the statements in the order of the page, with the rules that hold them or the reason why none does", async () => {
    const { code, stdout, stderr } = await sync(["rules", "--coverage"]);
    expect(stdout).toMatch(/^Map Resource\nhttps:\/\/www\.twilio\.com\/docs\/sync\/api\/map-resource\n/);
    expect(stdout).toContain(`  An alias for CollectionTtl. If both are given, this one is ignored.
    ✓ ttl.alias-sets-the-deadline
    ✓ ttl.alias-is-ignored
`);
    expect(stdout).toContain(`  The events of the changes to a Map come in a strict order.
    – not judged: it shows in the realtime client only`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("lists them for programs", async () => {
    const { stdout } = await sync(["rules", "--coverage", "--json"]);
    const alias = JSON.parse(stdout).find(({ pointer }: { pointer: string }) => pointer === "#/components/schemas/Ttl");
    expect(alias.rules).toEqual(["ttl.alias-sets-the-deadline", "ttl.alias-is-ignored"]);
  });

  it("lists those that a rule or a family holds, where one is named", async () => {
    const held = async (name: string): Promise<readonly { readonly rules: readonly string[] }[]> =>
      JSON.parse((await sync(["rules", name, "--coverage", "--json"])).stdout);
    const [byRule, byFamily] = [await held("ttl.alias-is-ignored"), await held("ttl")];
    expect(byRule.length).toBeGreaterThan(0);
    expect(byRule.filter(({ rules }) => !rules.includes("ttl.alias-is-ignored"))).toEqual([]);
    expect(byFamily).toEqual(expect.arrayContaining([...byRule]));
    expect(byFamily.length).toBeGreaterThan(byRule.length);
    expect((await sync(["rules", "nope", "--coverage"])).code).toBe(2);
  });
});

describe("sync-maps rules ID", () => {
  it("explains a rule, with an exchange that passes and one that fails", async () => {
    const { code, stdout } = await sync(["rules", "lifecycle.deleted-is-gone"]);
    expect(stdout).toMatch(/^MUST lifecycle\.deleted-is-gone\n {2}A deleted resource is gone for good/);
    expect(stdout).toMatch(/^passes:\n( {2}.*\n)* {2}DELETE \S+ → 204\n {2}GET \S+ → 404\n/m);
    expect(stdout).toMatch(
      /^fails, in front of a server that .*:\n( {2}.*\n)* {2}DELETE \S+ → 204\n {2}GET \S+ → 200\n/m,
    );
    expect(stdout).toContain("    status  expected  404, as it was deleted\n            actual    200\n");
    expect(code).toBe(0);
  });

  it("gives it to programs as the list does", async () => {
    const { stdout } = await sync(["rules", "lifecycle.deleted-is-gone", "--json"]);
    const listed: readonly { readonly id: string }[] = JSON.parse((await sync(["rules", "--json"])).stdout);
    expect(JSON.parse(stdout)).toEqual(listed.find(({ id }) => id === "lifecycle.deleted-is-gone"));
  });

  it("ends with 2 for a family, or what is neither", async () => {
    const family = await sync(["rules", "ttl"]);
    expect(family.stderr).toBe("sync-maps: ttl is a family; name one rule of it, such as ttl.sets-the-deadline\n");
    expect(family.code).toBe(2);
    expect((await sync(["rules", "nope"])).stderr).toContain("there is no rule or family nope; the families are sid");
  });
});

it("rules of every family can be explained, by an exchange that passes and one that fails", async () => {
  for (const rule of rules.filter((_, index) => index % 4 === 0))
    expect(await explainRule(rule)).not.toContain("nothing shows it");
});

describe("sync-maps", () => {
  it("shows its commands", async () => {
    const { code, stdout } = await sync(["--help"]);
    expect(stdout).toMatch(/conform.*mock.*validate.*rules/s);
    expect(code).toBe(0);
  });

  it("ends with 2 for a command that it does not know", async () => {
    const { code, stderr } = await sync(["audit"]);
    expect(stderr).toContain("error: unknown command 'audit'");
    expect(code).toBe(2);
  });
});
