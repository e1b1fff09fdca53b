import { expect, it } from "vitest";
import { conform } from "./conform.js";
import { targetWith } from "./mutants/kill.js";

/** What a run may cost somebody's account, in requests, those that clean up included. */
const affordable = 120;

it(`a run on a real account sends at most ${affordable} requests, and comes to all but what takes time or another Service`, async () => {
  const { advance: _, anotherService: __, ...target } = targetWith();
  const { report, drive } = await conform({ target });
  expect(report.summary.exchanges).toBeLessThanOrEqual(affordable);
  expect(drive.leftBehind).toBe(0);
  const untested = report.rules
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ id, outcome }) => `${outcome} ${id}`);
  expect(untested).toEqual(["untested ttl.never-early", "untested service.names-are-its-own"]);
});
