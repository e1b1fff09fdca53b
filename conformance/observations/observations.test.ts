import { describe, expect, it } from "vitest";
import { questions } from "../../src/api/questions.js";
import { judged, targetWith } from "../mutants/kill.js";
import { answering, type Fault, inHeaders, together } from "../mutants/mutant.js";
import { observers } from "./index.js";

const seen = async (fault?: Fault, readings?: Readonly<Record<string, string>>) => {
  const { report, killers } = await judged(targetWith(fault, readings));
  return {
    killers,
    seen: Object.fromEntries(report.questions.map((each) => [each.question, Object.keys(each.seen)])),
  };
};

/** Revisions show their notation from 10 on, which only repeated updates of the time-to-live reach. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "revision-notation": { "ttl-update-moves-revision": "yes" },
};

const cases = questions().flatMap(({ question, readings }) => readings.map((reading) => [question, reading] as const));

describe("whichever way a target reads an open question, the run sees it and no rule accuses it", () => {
  it.each(cases.filter(([, reading]) => reading !== "decimal"))("%s: %s", async (question, reading) => {
    const run = await seen(undefined, { ...needed[question], [question]: reading });
    expect(run.seen[question]).toEqual([reading]);
    expect(run.killers).toEqual([]);
  });

  it("revision-notation: digits alone may be of either notation, and are taken for none", async () => {
    const readings = { ...needed["revision-notation"], "revision-notation": "decimal" };
    const run = await seen(undefined, readings);
    expect(run.seen["revision-notation"]).toEqual([]);
    expect(run.killers).toEqual([]);
  });
});

describe("readings that nobody has thought of are seen as well", () => {
  it("of an ETag", async () => {
    expect((await seen(inHeaders({ etag: (etag) => `W/${etag}` }))).seen["etag-form"]).toEqual(["weak"]);
    expect((await seen(inHeaders({ etag: () => undefined }))).seen["etag-form"]).toEqual(["none"]);
  });

  it("of a page", async () => {
    const cut = answering((response) => ({
      ...response,
      body: response.body?.replace('"page_size":1000', '"page_size":200') ?? null,
    }));
    expect((await seen(cut)).seen["largest-page"]).toEqual(["200"]);
  });

  it("where a target does now this, now that, both are", async () => {
    let count = 0;
    const fickle = inHeaders({ etag: (etag) => (count++ % 2 === 0 ? etag : etag.replaceAll('"', "")) });
    expect((await seen(together(fickle))).seen["etag-form"]).toEqual(["quoted", "bare"]);
  });
});

it("every open question has an observer, in the order of the description", () => {
  expect(observers.map(({ question }) => question)).toEqual(questions().map(({ question }) => question));
});
