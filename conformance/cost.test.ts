import { expect, it, vi } from "vitest";
import { audit } from "../src/audit/audit.js";
import { FamiliarResponse } from "../src/recordings/familiar.js";
import { readText } from "../src/testing/read.js";
import { asNdjson, recorded } from "../src/testing/session.js";
import { conform } from "./conform.js";
import { targetWith } from "./mutants/kill.js";
import { observers } from "./observations/index.js";
import { rules } from "./rules/index.js";

/** The most requests that a run may send to a user's account, including those that clean up. */
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

it("to judge what a recording shows of Maps, nobody asks for the text of it, which would have to be put together again", async () => {
  const { exchanges } = readText("ndjson", asNdjson(await recorded()));
  const known = exchanges.filter(({ response }) => response instanceof FamiliarResponse);
  expect(known.length).toBeGreaterThan(10);
  const text = vi.spyOn(FamiliarResponse.prototype, "body", "get");
  const auditor = audit(rules, { soleWriter: true, lookahead: 10, observers });
  for (const exchange of exchanges) auditor.see(exchange);
  expect(auditor.finish().filter(({ outcome }) => outcome === "fail")).toEqual([]);
  expect(text).not.toHaveBeenCalled();
  text.mockRestore();
});
