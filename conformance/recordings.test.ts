import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import type { Exchange } from "../src/http/exchange.js";
import { newFolder } from "../src/testing/folder.js";
import { aborted, asHar, asNdjson, elsewhere, overtaken, recorded } from "../src/testing/session.js";
import { mutants } from "./mutants/index.js";
import { inMeta } from "./mutants/mutant.js";
import { rules } from "./rules/index.js";
import { validate } from "./validate.js";

/**
 * `UPDATE_FIXTURES=1 npx vitest run conformance/recordings` writes fixtures/recordings: sessions with the mock and with mutants, each with
 * its expected findings. Review the findings before committing them.
 */
const folder = resolve(import.meta.dirname, "../fixtures/recordings");
const faultBy = (by: string) => mutants.find((mutant) => mutant.by === by)?.fault;

const sessions: Readonly<Record<string, () => Promise<string>>> = {
  "conforming.har": async () => asHar([elsewhere, ...overtaken(await recorded())]),
  "conforming.ndjson": async () => asNdjson([elsewhere, ...overtaken(await recorded())]),
  "conforming-among-others.har": async () => {
    const url = "https://sync.example.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Documents/config";
    const document: Exchange = { ...elsewhere, request: { ...elsewhere.request, url } };
    return asHar([elsewhere, aborted, document, ...overtaken(await recorded()), elsewhere]);
  },
  "alias-wins.har": async () => asHar(await recorded(faultBy("lets Ttl win"))),
  "another-zone.ndjson": async () => asNdjson(await recorded(faultBy("writes date_updated in another zone"))),
  "deletes-nothing.har": async () => asHar(await recorded(faultBy("answers a deletion and deletes nothing"))),
  "creates-without-sid.har": async () => asHar(withoutSid(await recorded())),
  "forgets-the-name.ndjson": async () => asNdjson(await recorded(faultBy("loses the name in an update"))),
  "leads-in-circles.har": async () => asHar(await recorded(faultBy("shows this page as the next"))),
  "leads-elsewhere.ndjson": async () =>
    asNdjson(await recorded(inMeta({ next_page_url: ({ next_page_url: url }) => elsewhereOf(url) }))),
  "repeats-a-map.ndjson": async () => asNdjson(await recorded(faultBy("shows the first Map of a list twice"))),
  "shortens-sids.har": async () => asHar(await recorded(faultBy("drops the last digit of a Map's SID in lists"))),
};

/** Replaces the URL of a page of Maps by one of Documents. */
function elsewhereOf(url: unknown): unknown {
  return typeof url === "string" ? url.replace("/Maps?", "/Documents?") : url;
}

/** Removes the SID of the Map from the last creation's answer. */
function withoutSid(exchanges: readonly Exchange[]): readonly Exchange[] {
  const last = exchanges.findLastIndex(({ response }) => response.status === 201);
  return exchanges.map((exchange, index) => {
    if (index !== last) return exchange;
    const { sid: _, ...map } = JSON.parse(exchange.response.body ?? "{}");
    return { ...exchange, response: { ...exchange.response, body: JSON.stringify(map) } };
  });
}

async function findingsIn(file: string): Promise<readonly unknown[]> {
  const { report } = await validate([file]);
  return report.rules.flatMap(({ id, findings }) =>
    findings.map(({ at, expected, actual, source }) => ({
      rule: id,
      entry: source?.entry,
      line: source?.line,
      column: source?.column,
      at,
      expected,
      actual,
    })),
  );
}

describe("a recording yields the findings that lie beside it, and no other", () => {
  it.each(Object.entries(sessions))("%s", async (name, session) => {
    const file = join(folder, name);
    const beside = `${file.replace(/\.\w+$/, "")}.findings.json`;
    if (process.env.UPDATE_FIXTURES) {
      writeFileSync(file, await session());
      if (!name.startsWith("conforming")) writeFileSync(beside, `${JSON.stringify(await findingsIn(file), null, 2)}\n`);
    }
    expect(readFileSync(file, "utf8")).toBe(await session());
    const want: unknown = existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")) : [];
    expect(JSON.parse(JSON.stringify(await findingsIn(file)))).toEqual(want);
    expect((want as unknown[]).length > 0).toBe(!name.startsWith("conforming")); // a list, as written above
  });
});

describe("the page's own examples", () => {
  const examples = resolve(import.meta.dirname, "../fixtures/documented");

  it("break their own patterns where they hold placeholders, and nothing else", async () => {
    const { report } = await validate([join(examples, "*.har")]);
    const found = report.rules.flatMap(({ id, findings }) =>
      findings.map(({ at, actual, source }) => `${basename(source?.file ?? "")} ${id} ${at} ${actual}`),
    );
    expect(found).toEqual([
      "fetch-a-map.har sid.map-has-its-form /sid Sid",
      "update-a-map.har sid.map-has-its-form /sid Sid",
      "create-a-map-with-ttl.har sid.service-has-its-form /service_sid ServiceSid",
      "create-a-map.har sid.service-has-its-form /service_sid ServiceSid",
      "create-a-named-map.har sid.service-has-its-form /service_sid ServiceSid",
      "fetch-a-map.har sid.service-has-its-form /service_sid ServiceSid",
      "update-a-map.har sid.service-has-its-form /service_sid ServiceSid",
    ]);
    expect(report.summary.exchanges).toBe(6);
  });
});

describe("a conforming session is accused of nothing", () => {
  const findings = (exchanges: readonly Exchange[], soleWriter: boolean): readonly unknown[] => {
    const judge = audit(rules, { soleWriter, lookahead: 1000 });
    for (const exchange of exchanges) judge.see(exchange);
    return judge.finish().flatMap(({ findings }) => findings);
  };

  it("whatever exchanges its recording lacks, and in whatever order it holds them", async () => {
    const session = overtaken(await recorded());
    const kept = fc.array(fc.boolean(), { minLength: session.length, maxLength: session.length });
    fc.assert(
      fc.property(kept, fc.infiniteStream(fc.nat()), (keep, random) => {
        const part = session.filter((_, index) => keep[index]);
        const shuffled = part
          .map((each) => ({ each, by: random.next().value ?? 0 }))
          .sort((one, other) => one.by - other.by);
        expect(
          findings(
            shuffled.map(({ each }) => each),
            false,
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("with a sole writer either, where nothing is lacking", async () => {
    expect(findings(overtaken(await recorded()), true)).toEqual([]);
  });

  it("for an answer from before an update, only as long as the two overlap", async () => {
    const late = overtaken(await recorded()).map((each) =>
      each.durationMs === 900 && each.startedAt !== null ? { ...each, startedAt: each.startedAt + 600 } : each,
    );
    expect(findings(late, true)).toContainEqual(expect.objectContaining({ at: "/date_expires" }));
  });
});

describe("several recordings", () => {
  const scratch = newFolder();

  it("are judged each for itself: what one establishes is not held against another", async () => {
    const { report, calls } = await validate([join(folder, "conforming.har"), join(folder, "conforming.ndjson")]);
    const alone = await validate([join(folder, "conforming.har")]);
    expect(report.summary.fail).toBe(0);
    expect(report.summary.exchanges).toBe(2 * alone.report.summary.exchanges);
    expect(calls).toBe(2 * alone.calls);
    expect(report.rules.map(({ examined }) => examined)).toEqual(
      alone.report.rules.map(({ examined }) => 2 * examined),
    );
  });

  it("fail together where one of them does, and pass where one has evidence", async () => {
    const { report } = await validate([join(folder, "alias-wins.har"), join(folder, "conforming.har")]);
    const outcomes = new Map(report.rules.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes.get("ttl.alias-is-ignored")).toBe("fail");
    expect(outcomes.get("ttl.alias-sets-the-deadline")).toBe("pass");
    expect(outcomes.get("ttl.never-early")).toBe("skipped");
  });

  it("may hold what is no exchange: it is counted apart", async () => {
    const { report, calls, leftOut } = await validate([join(folder, "conforming-among-others.har")]);
    expect({ calls, leftOut, exchanges: report.summary.exchanges }).toEqual({ calls: 18, leftOut: 1, exchanges: 21 });
  });

  it("have to be named: to judge none is no success", async () => {
    await expect(validate([])).rejects.toThrow("no recording was named");
  });

  it("may hold nothing of Sync, and then nothing is judged", async () => {
    const file = join(scratch, "other.ndjson");
    writeFileSync(file, asNdjson([elsewhere]));
    const { report, calls } = await validate([file]);
    expect(calls).toBe(0);
    expect(report.summary).toMatchObject({ pass: 0, fail: 0, exchanges: 1 });
    expect(report.partial).toBe(true);
  });
});
