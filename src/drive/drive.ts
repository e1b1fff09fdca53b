import type { See } from "../http/exchange.js";
import { observed } from "../http/handler.js";
import { type Client, createClient } from "./client.js";
import type { Target } from "./target.js";

export type { Client, Reply } from "./client.js";

/** Asks a target so that rules find evidence; asserts nothing. */
export interface Scenario {
  readonly id: string;
  /** What it asks, in a sentence. */
  readonly asks: string;
  /** What the target must be able to do beyond the API. */
  readonly needs?: "time-travel" | "another-service";
  run(client: Client): Promise<void>;
}

export interface DriveOptions {
  readonly see: See;
  /** Is told of each time that the target's clock was moved on, in seconds. */
  readonly onWait?: (seconds: number) => void;
  /** Sets the names of this run apart from those of others. */
  readonly run: string;
  readonly signal?: AbortSignal;
  /** Is told of each scenario before it runs. */
  readonly onScenario?: (scenario: Scenario, index: number) => void;
}

/** How a run ended. */
export interface Drive {
  /** What stopped it before its end: a TargetError, an Interrupted, or an error of ours. */
  readonly stopped: unknown;
  /** How many Maps it made and could not delete; each has a time-to-live or the prefix of our names. */
  readonly leftBehind: number;
}

const clock = (): number => performance.timeOrigin + performance.now();

/** Runs the scenarios one after the other; whatever happens, deletes what they made. */
export async function drive(target: Target, scenarios: readonly Scenario[], options: DriveOptions): Promise<Drive> {
  const { see, onWait, run, signal, onScenario } = options;
  const { advance } = target;
  let travelled = 0;
  const watched: Target = {
    ...target,
    handler: observed(target.handler, see, () => clock() + travelled), // whoever moves the target's time on moves with it
    ...(advance && {
      advance(seconds) {
        advance(seconds);
        travelled += seconds * 1000;
        onWait?.(seconds);
      },
    }),
  };
  const { client, cleanUp } = createClient(watched, { run, ...(signal ? { signal } : {}) });
  let stopped: unknown;
  try {
    for (const [index, scenario] of scenarios.entries()) {
      if (scenario.needs === "time-travel" && !target.advance) continue;
      if (scenario.needs === "another-service" && target.anotherService === undefined) continue;
      onScenario?.(scenario, index);
      await scenario.run(client);
    }
  } catch (error) {
    stopped = error;
  }
  return { stopped, leftBehind: await cleanUp() };
}
