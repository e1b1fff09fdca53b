import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { created, exchange, fetched, list, map, sid, updated } from "../testing/exchanges.js";
import { type AuditOptions, audit } from "./audit.js";
import { mostKept } from "./keeping.js";
import { type Fault, type Rule, rule, ruleOfEach } from "./rule.js";
import type { Verdict } from "./verdict.js";

/** A rule that takes each Map in an answer as evidence, and judges it as given. */
function judging(judge: () => Fault | undefined, more: Partial<Rule> = {}): Rule {
  const made = rule({
    id: "some.rule",
    level: "MUST",
    says: "It holds.",
    cites: "#/components/schemas/SyncMap",
    on: ["FetchSyncMap", "CreateSyncMap"],
    evidence: ({ maps }) => maps.map(() => ({})),
    judge,
  });
  return { ...made, ...more };
}

const fault: Fault = { at: "/sid", expected: "another", actual: "this" };

function judge(
  rules: readonly Rule[],
  exchanges: readonly Exchange[],
  options: Partial<AuditOptions> = {},
): readonly Verdict[] {
  const judging = audit(rules, { soleWriter: false, ...options });
  for (const each of exchanges) judging.see(each);
  return judging.finish();
}

describe("the outcome of a rule is", () => {
  it.each<[string, Rule, readonly Exchange[]]>([
    ["pass", judging(() => undefined), [fetched({})]],
    ["fail", judging(() => fault), [fetched({})]],
    ["untested", judging(() => undefined), []],
    ["untested", judging(() => fault), [exchange({ json: {} })]],
    ["skipped", judging(() => fault, { assumes: "sole-writer" }), [fetched({})]],
  ])("%s", (outcome, rule, exchanges) => {
    expect(judge([rule], exchanges)[0]?.outcome).toBe(outcome);
  });

  it("error where the rule itself throws, and the target is not blamed", () => {
    const broken = judging(() => {
      throw new Error("ours");
    });
    const [verdict] = judge([broken], [fetched({})]);
    expect(verdict).toMatchObject({ outcome: "error", findings: [], reason: expect.stringContaining("ours") });
  });

  it("pass if the rule needs a sole writer and there is one", () => {
    const [verdict] = judge([judging(() => undefined, { assumes: "sole-writer" })], [fetched({})], {
      soleWriter: true,
    });
    expect(verdict?.outcome).toBe("pass");
  });
});

it("counts each piece of evidence, and keeps each finding with the call it is about", () => {
  const [verdict] = judge(
    [judging(() => fault)],
    [created({}), fetched({ at: 1 }), exchange({ url: "https://other/" })],
  );
  expect(verdict?.examined).toBe(2);
  expect(verdict?.findings).toEqual([
    {
      operation: "CreateSyncMap",
      request: { method: "POST", url: list },
      at: "/sid",
      expected: "another",
      actual: "this",
      excerpt: [`> "sid": "${sid}"`, '  "unique_name": null'],
      source: null,
    },
    {
      operation: "FetchSyncMap",
      request: { method: "GET", url: `${list}/${sid}` },
      at: "/sid",
      expected: "another",
      actual: "this",
      excerpt: [`> "sid": "${sid}"`, '  "unique_name": null'],
      source: null,
    },
  ]);
});

it("calls onFinding for each finding, and counts those beyond the limit", () => {
  let told = 0;
  const exchanges = Array.from({ length: mostKept + 2 }, (_, at) => fetched({ at }));
  const [verdict] = judge([judging(() => fault)], exchanges, {
    onFinding: () => {
      told += 1;
    },
  });
  expect([told, verdict?.findings.length, verdict?.more]).toEqual([mostKept + 2, mostKept, 2]);
});

it("lets an error that onFinding throws through, and blames no rule for it", () => {
  const auditor = audit([judging(() => fault)], {
    soleWriter: false,
    onFinding() {
      throw new Error("theirs");
    },
  });
  expect(() => auditor.see(fetched({}))).toThrow("theirs");
  expect(auditor.finish()[0]).toMatchObject({ outcome: "fail", findings: [expect.anything()] });
});

it("keeps the first finding of each place, however many others there are", () => {
  let seen = 0;
  const judged = judging(() => {
    seen += 1;
    return seen > mostKept ? { ...fault, at: `/maps/${seen}/sid` } : fault;
  });
  const exchanges = Array.from({ length: mostKept + 3 }, (_, at) => fetched({ at }));
  const [verdict] = judge([judged], exchanges);
  const last = verdict?.findings.at(-1);
  expect([verdict?.findings.length, last?.at, verdict?.more]).toEqual([mostKept + 1, `/maps/${mostKept + 1}/sid`, 2]);
});

it("counts exchanges with other APIs without judging them", () => {
  const judging = audit([], { soleWriter: false });
  judging.see(fetched({}));
  judging.see(exchange({ url: "https://example.com/" }));
  judging.see(exchange({ url: "https://sync.example.com/v1/Services/x/Documents" }));
  expect(judging.seen).toEqual({ exchanges: 3, calls: 1 });
});

it("sorts exchanges that are out of order by their start time, within its lookahead", () => {
  const order: number[] = [];
  const watching = judging(() => undefined, {
    examine: (call) => {
      order.push(call.start);
      return { examined: 1, faults: [] };
    },
  });
  judge([watching], [fetched({ at: 2 }), fetched({ at: 0 }), fetched({ at: 1 })], { lookahead: 5 });
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

it("judges live traffic as soon as nothing is under way that began before it was answered", () => {
  const order: number[] = [];
  const told: Exchange[] = [];
  const watching = judging(() => undefined, {
    examine: (call) => {
      order.push(call.start);
      return { examined: 1, faults: [] };
    },
  });
  const auditor = audit([watching], { soleWriter: false, lookahead: 1000, onJudged: (each) => told.push(each) });
  const [slow, quick, other] = [fetched({ at: 0, takes: 9 }), fetched({ at: 1, takes: 1 }), fetched({ at: 5 })];
  auditor.see(quick);
  auditor.settle(slow.startedAt ?? 0);
  expect([order, auditor.holdsBack]).toEqual([[], true]);
  auditor.see(other);
  auditor.see(slow);
  auditor.settle(Number.POSITIVE_INFINITY);
  expect(order).toEqual([slow, quick, other].map(({ startedAt }) => startedAt));
  expect([told, auditor.holdsBack]).toEqual([[slow, quick, other], false]);
  const strange = exchange({ url: "https://example.com/", at: 20 });
  auditor.see(strange);
  auditor.settle(Number.POSITIVE_INFINITY);
  expect(told.at(-1)).toBe(strange);
});

describe("what is printed", () => {
  const named = (actual: unknown): Rule => judging(() => ({ at: "/unique_name", expected: "another", actual }));

  it("holds no personal data", () => {
    const [verdict] = judge(
      [named("ada@example.com")],
      [fetched({ url: `${list}/ada@example.com?Token=hush&PageSize=2` })],
    );
    expect(JSON.stringify(verdict)).not.toMatch(/ada|hush/);
    expect(verdict?.findings[0]).toMatchObject({
      request: { url: `${list}/(name)?Token=…&PageSize=2` },
      actual: "(personal data, 15 characters)",
    });
  });

  it("holds no personal data elsewhere either: in URLs, dates, messages, or wherever an answer repeats it", () => {
    const name = "ada+1@example.com";
    const broken = judge([judging(() => fault)], [fetched({ json: map({ unique_name: "ada \ud800" }) })]);
    expect(broken[0]?.outcome).toBe("fail");
    const encoded = encodeURIComponent(name);
    const places: readonly unknown[] = [
      `https://sync.example.com/Maps/${encoded}/Items`,
      `no ${name}, sorry`,
      `https://user:hush@sync.example.com/?key=hush`,
      { name },
      [name],
    ];
    const actuals = places.map((actual) => {
      const telling = judging(() => ({ at: "/url", expected: `not ${name}`, actual }));
      const [verdict] = judge([telling], [fetched({ url: `${list}/${encoded}`, json: map({ unique_name: name }) })]);
      expect(JSON.stringify(verdict)).not.toMatch(/ada|hush/);
      return verdict?.findings[0]?.actual;
    });
    expect(actuals).toEqual([
      "https://sync.example.com/Maps/(name)/Items",
      "no (name), sorry",
      "https://sync.example.com/?key=…",
      "(an object)",
      "(an array of 1)",
    ]);
  });

  it("may hold names that the run made up itself", () => {
    const [verdict] = judge([named("ours-1")], [fetched({ url: `${list}/ours-1` })], {
      ours: (value) => value.startsWith("ours-"),
    });
    expect(verdict?.findings[0]).toMatchObject({ request: { url: `${list}/ours-1` }, actual: "ours-1" });
  });

  it("holds no credentials", () => {
    const url = `${list}/${sid}`.replace("//", "//user:hush@");
    const [verdict] = judge([named(null)], [fetched({ url, headers: { authorization: "Basic aHVzaA==" } })]);
    expect(JSON.stringify(verdict)).not.toMatch(/hush|aHVzaA|user/);
  });

  it("survives names that are not validly percent-encoded", () => {
    const stray = {
      ...judging(() => fault),
      on: ["Stray"],
      examine: () => ({ examined: 1, faults: [fault] }),
    } as const;
    const asked = [fetched({ url: `${list}/${sid}?PageToken=%zz` }), fetched({ method: "PUT", url: `${list}/%zz` })];
    expect(judge([judging(() => fault), stray], asked).map(({ outcome }) => outcome)).toEqual(["fail", "fail"]);
  });
});

describe("a Map that is shown again unchanged counts as evidence as often as if it were judged again", () => {
  const compared = ruleOfEach({
    ...judging(() => undefined),
    on: ["FetchSyncMap"],
    evidence: ({ it }, _, history) => (history.settled(it.sid)?.current ? {} : undefined),
    judge: () => undefined,
  });
  const shown = [10, 20, 30, 40].map((at) => fetched({ at }));

  it.each<[string, readonly Exchange[], number]>([
    ["from when it was first shown", shown, 3],
    ["but not right after an update that failed with 500", [...shown, updated({ at: 15, status: 500, json: {} })], 2],
    ["nor right after such an update of a known Map", [...shown, updated({ at: 25, status: 500, json: {} })], 2],
  ])("%s", (_, exchanges, examined) => {
    const inOrder = exchanges.toSorted((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
    const otherwise = inOrder.map((each, index): Exchange => {
      const body = `${" ".repeat(index)}${each.response.body}`; // the same Map in a different text is not recognised
      return { ...each, response: { ...each.response, body } };
    });
    expect([inOrder, otherwise].map((each) => judge([compared], each)[0]?.examined)).toEqual([examined, examined]);
  });
});
