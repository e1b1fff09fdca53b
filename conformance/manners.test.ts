import { describe, expect, it } from "vitest";
import type { Target } from "../src/drive/target.js";
import { systemTime, type Time } from "../src/drive/time.js";
import type { Report } from "../src/report/report.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import type { Fault } from "./mutants/mutant.js";
import { rules } from "./rules/index.js";
import { variants } from "./variants/index.js";

const unjudged = ({ rules }: Report): readonly string[] =>
  rules.filter(({ outcome, examined }) => outcome !== "pass" || examined === 0).map(({ id }) => id);

/** The same target, but answers overtake each other as on a network. */
function overtaking(target: Target): Target {
  const { handler } = target;
  const turns = [7, 1, 13, 3, 11, 2, 5];
  let asked = 0;
  return {
    ...target,
    async handler(request) {
      const wait = turns[++asked % turns.length] ?? 0;
      const before = asked % 2 === 0 ? await handler(request) : undefined;
      for (let turn = 0; turn < wait; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
      return before ?? handler(request);
    },
  };
}

describe("a run that asks several things at once", () => {
  it.each([1, 4, 8])(
    "finds evidence for every rule, and nothing wrong with the sane mock, at %d",
    async (concurrency) => {
      const { report, drive } = await conform({
        target: overtaking(targetWith()),
        resources: ["all"],
        concurrency,
      });
      expect(unjudged(report)).toEqual([]);
      expect(drive).toMatchObject({ stopped: undefined, leftBehind: 0 });
    },
  );

  it("catches faults with the rules made for them", async () => {
    // One SID for all Maps leaves the store with several rows of one SID; a walk through its pages ends all the same.
    const isWanted = (by: string): boolean => by === "mints one SID for all Maps";
    // Where several things are asked at once, nothing comes right after another.
    const shows = (by: string): boolean => !by.includes("right after");
    const some = mutants.filter(({ by }, index) => isWanted(by) || (index % 6 === 0 && shows(by)));
    for (const { breaks, fault, with: resources = [] } of some) {
      const target = overtaking(targetWith(fault));
      const { report } = await conform({ target, resources, concurrency: 4 });
      const broken = report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
      expect(broken).toContain(breaks);
    }
    expect(some.length).toBeGreaterThan(20);
  });

  it("accuses no implementation that is free to do as it does", async () => {
    for (const { by, freedom, readings } of variants) {
      const target = overtaking(targetWith(freedom, readings));
      const { report } = await conform({ target, resources: ["all"], concurrency: 4 });
      expect([by, report.rules.flatMap(({ findings }) => findings)]).toEqual([by, []]);
    }
  });
});

describe("a run that makes no Map without a deadline or a name", () => {
  it("finds evidence for all rules but those that say that they need such a Map", async () => {
    const { report, drive } = await conform({ target: targetWith(), bounded: true });
    expect(unjudged(report)).toEqual(rules.filter(({ needs }) => needs === "unbounded").map(({ id }) => id));
    expect(drive.unsent.unbounded).toBeGreaterThan(0);
    expect(report.rules.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  });
});

describe("a run that may wait, against a target whose clock cannot be moved", () => {
  const waitingFor = async (fault: Fault = {}, shrink = 0) => {
    const { advance, ...target } = targetWith(fault);
    let waited = 0;
    const time: Time = {
      now: () => systemTime.now() + waited,
      async sleep(ms) {
        waited += ms;
        advance?.(ms / 1000);
      },
    };
    const { report } = await conform({ target, time, wait: true, shrink, resources: ["all"] });
    return { report, seconds: waited / 1000 };
  };

  it("finds evidence for every rule, and waits a minute in all for Maps, items and Services", async () => {
    const { report, seconds } = await waitingFor();
    expect(unjudged(report)).toEqual([]);
    expect(seconds).toBe(59);
  });

  it("catches what only time shows, and does not wait again to find a shorter way to it", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "ttl.never-early");
    const { report, seconds } = await waitingFor(mutant?.fault, 500);
    const broken = report.rules.find(({ id }) => id === mutant?.breaks);
    expect(broken?.outcome).toBe("fail");
    expect(broken?.findings[0]?.reproduction).toContain("sleep 7");
    expect(seconds).toBe(59);
  });
});
