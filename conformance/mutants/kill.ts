/** Runs the whole suite against a mutant in this process, by the mutant's own clock. */
import { basic, type Target } from "../../src/drive/target.js";
import type { Handler } from "../../src/http/handler.js";
import { manualClock } from "../../src/mock/clock.js";
import { mock } from "../../src/mock/mock.js";
import { createModel } from "../../src/mock/model.js";
import { createWorld, defaultAccount, defaultService, type Readings, secondService } from "../../src/mock/world.js";
import type { Report } from "../../src/report/report.js";
import { type ConformOptions, conform } from "../conform.js";
import type { Fault } from "./mutant.js";

/** A sane or faulty implementation as a target whose time can be advanced. */
export function targetWith(
  { model = (sane) => sane, handler = (sane) => sane }: Fault = {},
  readings?: Readings,
): Target {
  const clock = manualClock(Date.parse("2026-01-01T00:00:00Z"));
  const world = createWorld({ clock, services: [defaultService, secondService], ...(readings ? { readings } : {}) });
  const faulty: Handler = handler(mock(world, { model: model(createModel(world), world) }), world);
  return {
    url: "http://mutant.invalid",
    service: defaultService,
    anotherService: secondService,
    handler: faulty,
    headers: basic(defaultAccount, "secret"),
    advance: world.clock.advance,
  };
}

/** The ids of the rules that a target breaks, in the page's order, and the report. The run asks about everything, or only about Maps. */
export async function judged(
  target: Target,
  resources: ConformOptions["resources"] = ["all"],
): Promise<{ readonly killers: readonly string[]; readonly report: Report }> {
  const { report } = await conform({ target, resources });
  return { report, killers: report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id) };
}
