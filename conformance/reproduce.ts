/** Finds, for each breach of a run, the shortest list of commands that reproduces it. */
import { audit } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { drive, type Manners, type Scenario } from "../src/drive/drive.js";
import { type Event, lift, type Program, play } from "../src/drive/program.js";
import { newRun } from "../src/drive/run.js";
import { shrink, slice } from "../src/drive/slice.js";
import type { Target } from "../src/drive/target.js";
import type { Exchange } from "../src/http/exchange.js";

/** A finding with its rule and exchange. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly exchange: Exchange;
}

export interface Reproducing extends Manners {
  /** How many requests may be sent to find shorter reproductions. */
  readonly requests: number;
  readonly signal?: AbortSignal;
}

/** The reproductions in the order of the findings. Each is shortened by trial until the requests are used up. */
export async function reproduce(
  events: readonly Event[],
  found: readonly Found[],
  target: Target,
  { requests, ...manners }: Reproducing,
): Promise<ReadonlyMap<Finding, Program>> {
  const whole = lift(events, target);
  const places = new Map(events.flatMap((event, id) => ("exchange" in event ? [[event.exchange, id] as const] : [])));
  const left = { requests };
  // In real time, programs that wait are not tried again.
  const takesLong = (program: Program): boolean => !target.advance && program.some(({ does }) => does === "wait");
  const programs = new Map<Finding, Program>();
  for (const { rule, finding, exchange } of found) {
    const id = places.get(exchange) ?? -1;
    const mentioned = JSON.stringify([finding.expected, finding.actual]);
    const narrow = slice(whole, events, { id, mentioned, changes: "last" });
    programs.set(finding, narrow);
    if (left.requests <= 0 || manners.signal?.aborted) continue;
    const shows = (program: Program): Promise<boolean> => showsAgain(program, rule, target, { ...manners, left });
    const wide = slice(whole, events, { id, mentioned, changes: "all" });
    for (const begin of [narrow, wide, whole.slice(0, id + 1)]) {
      if (left.requests < begin.length || takesLong(begin) || !(await shows(begin))) continue;
      programs.set(finding, await shrink(begin, shows, left));
      break;
    }
  }
  return programs;
}

interface Trial extends Manners {
  /** The budget from which every request is taken. */
  readonly left?: { requests: number };
  readonly signal?: AbortSignal;
}

/** Whether the last answer of a program breaks the rule. Deletes what the program makes. */
export async function showsAgain(
  program: Program,
  rule: Rule,
  target: Target,
  { left, ...manners }: Trial = {},
): Promise<boolean> {
  let breach = 0;
  let shown = false;
  const judge = audit([rule], {
    soleWriter: true,
    onFinding: () => {
      breach = judge.seen.exchanges;
    },
  });
  const again: Scenario = {
    id: "again",
    asks: "Asks once more what led to a breach.",
    async run(client) {
      const reached = await play(program, client);
      shown = reached && breach === judge.seen.exchanges;
    },
  };
  await drive(target, [again], {
    ...manners,
    concurrency: 1,
    run: newRun(),
    see(exchange) {
      if (left) left.requests -= 1;
      judge.see(exchange);
    },
  });
  return shown;
}
