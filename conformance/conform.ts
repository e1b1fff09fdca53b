import { neighboursIn } from "../src/api/neighbours.js";

import { admit } from "../src/drive/admission.js";
import { type Drive, drive, mannersForms, type Scenario } from "../src/drive/drive.js";
import type { Event } from "../src/drive/program.js";
import { newRun } from "../src/drive/run.js";
import { type Target, targetAsked } from "../src/drive/target.js";
import { systemTime, type Time, timeForm } from "../src/drive/time.js";
import type { Exchange } from "../src/http/exchange.js";
import { isObject } from "../src/http/json.js";
import { abortSignal, action, checkOptions, type Forms, group, needed, whole } from "../src/http/options.js";
import { answering } from "../src/http/plain.js";
import { remote } from "../src/http/remote.js";
import type { Report } from "../src/report/report.js";
import type { Exploring } from "./explore.js";
import type { JudgeRunOptions } from "./judge-run.js";
import { judgingForms } from "./options.js";
import { scenarios } from "./scenarios/index.js";

export interface ConformOptions extends JudgeRunOptions {
  /** The target: a URL over HTTP, or a Handler, which needs no URL. */
  readonly target: Omit<Target, "url" | "handler"> & Partial<Pick<Target, "url" | "handler">>;
  /** The clock by which the run waits; default: the system clock. */
  readonly time?: Time;
  /** If this or the next callback throws or rejects, the run stops, and the report says why. */
  readonly onScenario?: (scenario: Scenario, index: number, of: number) => void;
  readonly onExchange?: (exchange: Exchange) => void;
}

export const conformForms: Forms<ConformOptions> = {
  target: needed({ is: "an object with url or handler, service and more", fits: isObject }),
  ...judgingForms,
  ...mannersForms,
  explore: group<Exploring>({ sequences: needed(whole(1, 100_000)), seed: needed(whole(0, 2 ** 32 - 1)) }),
  shrink: whole(0),
  signal: abortSignal,
  time: timeForm,
  onScenario: action,
  onFinding: action,
  onExchange: action,
};

export interface Conformance {
  readonly report: Report;
  readonly drive: Drive;
}

/**
 * Runs the scenarios against a target and judges its answers. A target that cannot be reached, or only for a part of the run, is no error:
 * the report says why the run stopped. Throws TypeError for an invalid option, and UnknownRule for an unknown rule or family.
 */
export async function conform(options: ConformOptions): Promise<Conformance> {
  checkOptions("conform", options, conformForms);
  const { explore, onExchange } = options;
  const target = targetOf(options.target);
  const began = systemTime.now();
  const judging = judgingOf(options, target);
  // Rules selected by name are looked up before the first request; otherwise loading them overlaps with the first answer.
  if (options.only || options.skip) await judging();

  const events: Event[] = [];
  const resources = neighboursIn(options.resources);
  const explored = explore ? (await import("./explore.js")).explorations(explore, target.service, resources) : [];
  const driven = await drive(target, [...scenarios, ...explored], {
    ...options,
    run: newRun(),
    onWait: (waited) => events.push({ waited }),
    async see(exchange) {
      if (events.length === 0) admit(exchange, target);
      events.push({ exchange });
      const { see } = await judging();
      await see(exchange);
      await onExchange?.(exchange);
    },
  });
  const { conclude } = await judging();
  return { report: await conclude(driven, events, systemTime.now() - began), drive: driven };
}

/** The base URL for a target in this process that has none. */
const inProcess = "http://localhost";

function targetOf(given: ConformOptions["target"]): Target {
  const { handler = remote(), url = given.handler && inProcess, ...others } = given;
  const asked = targetAsked("conform", { ...others, handler, url });
  return given.handler ? { ...asked, handler: answering("the handler of the target", given.handler) } : asked;
}

/** The judging code is loaded on first use. */
function judgingOf(options: ConformOptions, target: Target) {
  const load = async () => (await import("./judge-run.js")).judgeRun(options, target);
  let loading: ReturnType<typeof load> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
