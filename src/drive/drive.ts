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

/** Asks a target so that rules find evidence; asserts nothing. */
export interface Scenario {
  readonly id: string;
  /** What it asks, in a sentence. */
  readonly asks: string;
  /** What the target must be able to do beyond the API. */
  readonly needs?: "time-travel" | "another-service";
  /** Wants the Service for itself: nothing else is asked while it runs. */
  readonly alone?: true;
  /** The neighbour of Maps that it asks about: runs only where that is asked for. */
  readonly of?: Neighbour;
  /** Changes nothing: runs where a run may only read, and only there. */
  readonly readOnly?: true;
  run(client: Client): Promise<void>;
}

/** What a run may do, and how fast. */
export interface Manners extends Partial<Pace> {
  /** Requests at most, deletions at the end aside; then the run stops. Without it, or at 0, as many as it takes. */
  readonly budget?: number;
  /** Sends nothing that changes anything. */
  readonly readOnly?: boolean;
  /** What it asks about beside Maps; nothing by default. Only a run that asks about Services makes such. */
  readonly resources?: readonly (Neighbour | "all")[];
  /** Makes no Map without a deadline or without a name: whatever is left after a crash dies, and is known as ours. */
  readonly bounded?: boolean;
  /** Lets real time pass where the target's clock cannot be moved: half a minute for Maps, as much again for items. */
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
  /** Is told of each exchange; the next request of a scenario waits for it. */
  readonly see: (exchange: Exchange) => void | Promise<void>;
  /** Is told each time that the target's clock was moved on, or that time passed, of so many seconds. */
  readonly onWait?: (seconds: number) => void;
  /** Sets the names of this run apart from those of others. */
  readonly run: string;
  readonly signal?: AbortSignal;
  /** Is told of each scenario before it runs. What it promises is waited for. */
  readonly onScenario?: (scenario: Scenario, index: number, of: number) => void;
  readonly time?: Time;
}

/** How a run ended. */
export interface Drive {
  /** What stopped it before its end: a TargetError, an Interrupted, or an error of ours. */
  readonly stopped: unknown;
  /** How many Maps and Services it made and could not delete; each Map has a time-to-live or the prefix of our names. */
  readonly leftBehind: number;
  /** How many requests were not sent, by the reason. */
  readonly unsent: Readonly<Record<Objection, number>>;
}

/** A run that has sent as many requests as it may. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Runs the scenarios in their order, as many at once as may be; whatever happens, deletes what they made. */
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
  // Whoever moves the target's time on moves with it.
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
  // Whether a request that changes something was never answered: it may have been carried out.
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

  // The rules judge these deletions, too. An interruption does not stop them, nor does the budget.
  const deletable = (request: HttpRequest): boolean => isSafe(request) || request.method === "DELETE";
  const pacing = paced(straight, pace, time);
  // Each attempt is shown: one that met an outage may have been carried out, and the next is answered accordingly.
  const shown: Ask = async (request) => {
    const exchange = await pacing(request);
    const { status } = exchange.response;
    const isOfUse = !isInDoubt || (!isSafe(request) && status !== 404);
    if (status === 429 || !isOfUse) return exchange;
    try {
      await see(exchange);
    } catch (error) {
      stopped ??= error; // of whoever sees it, who must not keep us from deleting the rest
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

/** A Handler as what tells of the whole exchange. */
function timed({ handler }: Target, { now }: Time): Ask {
  return async (request): Promise<Exchange> => {
    const startedAt = now();
    const response = await handler(request);
    return { request, response, startedAt, durationMs: now() - startedAt };
  };
}

/** In their order: those that want to be alone each for itself, the others with their neighbours. */
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
