import { type Neighbour, neighboursIn } from "../api/neighbours.js";
import { type Exchange, type HttpRequest, unanswered } from "../http/exchange.js";
import { type Forms, flag, texts, whole } from "../http/options.js";
import { cleanUp } from "./clean-up.js";
import { type Client, createClient } from "./client.js";
import { inParallel } from "./in-parallel.js";
import { createOwnServices } from "./own-services.js";
import { createOwnership, type Objection, together } from "./ownership.js";
import { type Ask, type Pace, paced, paceForms } from "./pacing.js";
import { isSafe, patient } from "./retrying.js";
import { Interrupted } from "./run.js";
import type { Target } from "./target.js";
import { systemTime, type Time } from "./time.js";

export type { Client, Reply } from "./client.js";

/** Sends requests to a target so that rules find evidence; asserts nothing. */
export interface Scenario {
  readonly id: string;
  /** What it asks, in one sentence. */
  readonly asks: string;
  /** What it needs beyond the API. */
  readonly needs?: "time-travel" | "another-service";
  /** Needs the Service to itself: no other scenario runs at the same time. */
  readonly alone?: true;
  /** The neighbour of Maps that it is about; runs only if the run includes that. */
  readonly of?: Neighbour;
  /** Changes nothing: runs only in a read-only run, which runs no others. */
  readonly readOnly?: true;
  run(client: Client): Promise<void>;
}

/** What a run may do, and how fast. */
export interface Manners extends Partial<Pace> {
  /** The maximum number of requests, not counting the deletions at the end; then the run stops. Unlimited if 0 or not given. */
  readonly budget?: number;
  /** Sends nothing that changes anything. */
  readonly readOnly?: boolean;
  /** The neighbours of Maps to ask about; none by default. Services are created only if they are included. */
  readonly resources?: readonly (Neighbour | "all")[];
  /** Creates no Map without a deadline or a name: what is left after a crash expires, and can be recognised as the suite's. */
  readonly bounded?: boolean;
  /** Lets real time pass if the target's clock cannot be advanced: half a minute for Maps, and as much again for items. */
  readonly wait?: boolean;
}

export const mannersForms: Forms<Manners> = {
  ...paceForms,
  budget: whole(0),
  readOnly: flag,
  resources: texts,
  bounded: flag,
  wait: flag,
};

export interface DriveOptions extends Manners {
  /** Called with each exchange; the next request of the scenario waits for it. */
  readonly see: (exchange: Exchange) => void | Promise<void>;
  /** Called whenever the target's clock was advanced or real time passed, with the number of seconds. */
  readonly onWait?: (seconds: number) => void;
  /** Distinguishes the names of this run from those of others. */
  readonly run: string;
  readonly signal?: AbortSignal;
  /** Called before each scenario, which waits for it. */
  readonly onScenario?: (scenario: Scenario, index: number, of: number) => void;
  readonly time?: Time;
}

/** How a run ended. */
export interface Drive {
  /** What stopped it early: a TargetError, an Interrupted, or an error of the suite itself. */
  readonly stopped: unknown;
  /** How many Maps and Services it made and could not delete. Each Map has a time-to-live or a name with the prefix of runs. */
  readonly leftBehind: number;
  /** How many requests were not sent, by reason. */
  readonly unsent: Readonly<Record<Objection, number>>;
}

/** Thrown when a run has sent as many requests as it may. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Runs the scenarios in their order, with the allowed concurrency; deletes what they made, whatever happens. */
export async function drive(target: Target, scenarios: readonly Scenario[], options: DriveOptions): Promise<Drive> {
  const { see, onWait, run, signal, onScenario, time = systemTime, rate, concurrency = 1, budget = 0 } = options;
  const { readOnly = false, bounded = false, wait = false } = options;
  const resources = neighboursIn(options.resources);
  const { service, anotherService, advance } = target;
  const services = [service, ...(anotherService === undefined ? [] : [anotherService])];
  const ownership = together([
    ...services.map((each) => createOwnership({ run, service: each, readOnly, bounded })),
    createOwnServices({ run, services, readOnly, bounded, isAsked: resources.includes("services") }),
  ]);
  const counts = { foreign: 0, "read-only": 0, unbounded: 0 };
  const stop = new AbortController();
  const stopping = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const pace: Pace = { concurrency, ...(rate === undefined ? {} : { rate }) };
  // When a scenario advances the target's clock, the clock of the run advances with it.
  let travelled = 0;
  const letPass = async (seconds: number): Promise<void> => {
    if (!advance && !wait) return;
    if (advance) {
      advance(seconds);
      travelled += seconds * 1000;
    } else await time.sleep(seconds * 1000, stopping);
    onWait?.(seconds);
  };
  const answering = timed(target, { ...time, now: () => time.now() + travelled });
  // Whether a request that changes something has no answer: it may have been carried out.
  let isInDoubt = false;
  const straight: Ask = async (request) => {
    try {
      return await answering(request);
    } catch (error) {
      isInDoubt ||= !isSafe(request);
      throw error;
    }
  };
  const line = patient(paced(straight, pace, time, stopping), { time, signal: stopping });

  let sent = 0;
  const client = createClient(
    target,
    async (request) => {
      if (stopping.aborted) throw new Interrupted("interrupted");
      const objection = ownership.objectionTo(request);
      if (objection) {
        counts[objection] += 1;
        return unanswered;
      }
      if (budget > 0 && sent >= budget)
        throw new BudgetSpent(`the budget of ${budget} requests is spent; a larger budget sends more`);
      sent += 1;
      ownership.sending(request);
      const exchange = await line(request);
      ownership.answered(exchange);
      await see(exchange);
      return exchange.response;
    },
    run,
    letPass,
  );

  const asked = scenarios.filter((each) => isAsked(each, { readOnly, wait, target, resources }));
  let stopped: unknown;
  const attempt = async (scenario: Scenario): Promise<void> => {
    if (stopping.aborted && stopped !== undefined) return;
    try {
      await onScenario?.(scenario, asked.indexOf(scenario), asked.length);
      await scenario.run(client);
    } catch (error) {
      stopped ??= error;
      stop.abort();
    }
  };
  for (const group of groups(asked)) await inParallel(group, concurrency, attempt);

  // The rules judge these deletions too. They are carried out even after an interruption, or with the budget spent.
  const deletable = (request: HttpRequest): boolean => isSafe(request) || request.method === "DELETE";
  const pacing = paced(straight, pace, time);
  // Each attempt is passed on: one that met an outage may have been carried out, which explains the answer to the next.
  const shown: Ask = async (request) => {
    const exchange = await pacing(request);
    const { status } = exchange.response;
    const isOfUse = !isInDoubt || (!isSafe(request) && status !== 404);
    if (status === 429 || !isOfUse) return exchange;
    try {
      await see(exchange);
    } catch (error) {
      stopped ??= error; // an error of `see`, which must not prevent the remaining deletions
    }
    return exchange;
  };
  const deleting = patient(shown, { time, repeatable: deletable, known: true });
  const leftBehind = await cleanUp(target, ownership, deleting, concurrency);
  return { stopped, leftBehind, unsent: counts };
}

interface May {
  readonly readOnly: boolean;
  readonly wait: boolean;
  readonly target: Target;
  readonly resources: readonly Neighbour[];
}

function isAsked(scenario: Scenario, may: May): boolean {
  const { needs, of, readOnly = false } = scenario;
  if (of !== undefined && !may.resources.includes(of)) return false;
  if (readOnly !== may.readOnly) return false;
  if (needs === "time-travel") return may.wait || may.target.advance !== undefined;
  return needs !== "another-service" || may.target.anotherService !== undefined;
}

/** Calls the target's Handler, and returns the whole exchange. */
function timed({ handler }: Target, { now }: Time): Ask {
  return async (request): Promise<Exchange> => {
    const startedAt = now();
    const response = await handler(request);
    return { request, response, startedAt, durationMs: now() - startedAt };
  };
}

/** Groups consecutive scenarios that may run at the same time; each that runs alone is a group of its own. */
function groups(scenarios: readonly Scenario[]): readonly (readonly Scenario[])[] {
  const found: Scenario[][] = [];
  let open: Scenario[] | undefined;
  for (const scenario of scenarios) {
    if (open && !scenario.alone) {
      open.push(scenario);
      continue;
    }
    const group = [scenario];
    found.push(group);
    open = scenario.alone ? undefined : group;
  }
  return found;
}
