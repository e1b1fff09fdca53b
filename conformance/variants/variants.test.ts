import { describe, expect, it } from "vitest";
import { judged, targetWith } from "../mutants/kill.js";
import { inForm, inHeaders, inModel, together } from "../mutants/mutant.js";
import { variants, withoutTokens } from "./index.js";

describe("a fault is caught in a variant as well", () => {
  it("that of a Map which is on no page, where pages have no tokens", async () => {
    const skipping = inModel((sane) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        return cursor ? { ...page, rows: page.rows.slice(1) } : page;
      },
    }));
    const { killers } = await judged(targetWith(together(skipping, withoutTokens), { "page-without-token": "skips" }));
    expect(killers).toContain("paging.no-map-missed");
  });

  it("that of an alias which wins, where answers have no Date", async () => {
    const aliasWins = inForm(
      ["CreateSyncMap", "UpdateSyncMap"],
      (form) => form.has("Ttl") && form.delete("CollectionTtl"),
    );
    const { killers } = await judged(targetWith(together(aliasWins, inHeaders({ date: () => undefined }))));
    expect(killers).toEqual(["ttl.alias-is-ignored"]);
  });
});

describe("no rule accuses an implementation that is free to do as it does", () => {
  it.each(variants.map((variant) => [variant.by, variant] as const))("%s", async (_, { freedom, readings }) => {
    const { report } = await judged(targetWith(freedom, readings));
    expect(report.rules.flatMap(({ id, findings }) => findings.map((finding) => ({ id, ...finding })))).toEqual([]);
    expect(report.summary.error).toBe(0);
    expect(report.stopped).toBeUndefined();
  });
});
