import { describe, expect, it } from "vitest";
import { compare } from "./compare.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import { withStranger } from "./mutants/stranger.js";

const mutant = (by: string) => mutants.find((each) => each.by === by)?.fault;

/** Until whatever is due by now was done. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("two targets that are asked the same", () => {
  it("differ in nothing if they are alike, whatever their SIDs, their URLs and the Maps of others", async () => {
    const inhabited = { ...targetWith(withStranger({})), url: "https://sync.example.com" };
    const { rules, questions, answers, alone, exchanges } = await compare(targetWith(), inhabited);
    expect({ rules, questions, answers }).toEqual({ rules: [], questions: [], answers: [] });
    expect(Math.max(alone.one, alone.other)).toBeLessThan(5); // the pages of one more Map end elsewhere
    expect(exchanges).toBeGreaterThan(100);
  });

  it("differ in what only one of them does, once for each difference", async () => {
    const { rules, answers } = await compare(
      targetWith(),
      targetWith(mutant("refuses a taken name with the code of keys")),
    );
    expect(rules).toEqual([{ about: "name.conflict-is-409", one: "pass", other: "fail" }]);
    expect(answers).toEqual([
      {
        request: expect.stringMatching(/^POST \/v1\/Services\/\{service\}\/Maps /),
        at: "/code",
        one: 54301,
        other: 54208,
        times: 2,
      },
      {
        request: expect.any(String),
        at: "/more_info",
        one: "https://www.twilio.com/docs/errors/54301",
        other: "https://www.twilio.com/docs/errors/54208",
        times: 2,
      },
    ]);
  });

  it("differ in nothing where one answers two that ask for the same name at once in another order", async () => {
    const overtaken = targetWith({
      handler: (sane) => async (request) => {
        const answer = sane(request);
        if ((await answer).status !== 409) await turn();
        return answer;
      },
    });
    const { answers } = await compare(targetWith(), overtaken, { concurrency: 4 });
    expect(answers).toEqual([]);
  });

  it("differ in deadlines, though not in times", async () => {
    const { answers } = await compare(targetWith(), targetWith(mutant("counts minutes")));
    expect(answers[0]).toMatchObject({
      at: "/date_expires",
      one: "0000-00-00T00:00:00Z in about 600 s",
      other: "0000-00-00T00:00:00Z in about 36000 s",
    });
  });

  it("differ in nothing where one of them is slower, and a Map ends meanwhile", async () => {
    const slow = (seconds: number) =>
      targetWith({
        handler: (sane, world) => (request) => {
          world.clock.advance(seconds);
          return sane(request);
        },
      });
    for (const seconds of [0.03, 0.04, 0.05, 0.06]) {
      expect((await compare(slow(0.02), slow(seconds))).answers).toEqual([]);
    }
  });

  it("differ in no deadline that one of them only shows later, when less is left of it", async () => {
    const slow = targetWith({
      handler: (sane, world) => (request) => {
        world.clock.advance(0.3);
        return sane(request);
      },
    });
    const { answers } = await compare(targetWith(), slow);
    expect(answers.filter(({ at }) => at.endsWith("/date_expires"))).toEqual([]);
  });

  it("differ in how they read open questions", async () => {
    const { questions, rules, answers } = await compare(
      targetWith(),
      targetWith({}, { "etag-form": "bare", "largest-page": "100" }),
    );
    expect(questions).toEqual([
      { about: "What is the largest page size?", one: "1000", other: "100" },
      { about: "In which form is the ETag sent?", one: "quoted", other: "bare" },
    ]);
    expect(rules).toEqual([]);
    expect(answers.map(({ at, one, other }) => [at, one, other])).toContainEqual(["header etag", '"…"', "…"]);
  });
});
