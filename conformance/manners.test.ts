import { describe, expect, it } from "vitest";
import type { Report } from "../src/report/report.js";
import { conform } from "./conform.js";
import { targetWith } from "./mutants/kill.js";
import { rules } from "./rules/index.js";

const unjudged = ({ rules }: Report): readonly string[] =>
  rules.filter(({ outcome, examined }) => outcome !== "pass" || examined === 0).map(({ id }) => id);

describe("a run that asks several things at once", () => {
  it.each([1, 4, 8])(
    "finds evidence for every rule, and nothing wrong with the sane mock, at %d",
    async (concurrency) => {
      const target = targetWith();
      const { handler } = target;
      const order = [7, 1, 13, 3, 11, 2, 5];
      let asked = 0;
      const slow = {
        ...target,
        // Answers overtake each other, as they do over a network.
        handler: async (request: Parameters<typeof handler>[0]) => {
          asked += 1;
          const turns = order[asked % order.length] ?? 0;
          const before = asked % 2 === 0 ? await handler(request) : undefined;
          for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
          return before ?? handler(request);
        },
      };
      const { report, drive } = await conform({ target: slow, concurrency });
      expect(unjudged(report)).toEqual([]);
      expect(drive).toMatchObject({ stopped: undefined, leftBehind: 0 });
    },
  );
});

describe("a run that makes no Map without a deadline or a name", () => {
  it("finds evidence for all rules but those that say that they need such a Map", async () => {
    const { report, drive } = await conform({ target: targetWith(), bounded: true });
    expect(unjudged(report)).toEqual(rules.filter(({ needs }) => needs === "unbounded").map(({ id }) => id));
    expect(drive.unsent.unbounded).toBeGreaterThan(0);
    expect(report.rules.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  });
});
