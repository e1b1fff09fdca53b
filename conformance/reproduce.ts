/** For each breach that a run found, the shortest list of commands that shows it again. */
import { audit } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { createClient } from "../src/drive/client.js";
import { type Event, lift, type Program, play } from "../src/drive/program.js";
import { shrink, slice } from "../src/drive/slice.js";
import type { Target } from "../src/drive/target.js";
import type { Exchange } from "../src/http/exchange.js";
import { observed } from "../src/http/handler.js";

/** A finding with the rule and the exchange that it is about. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly exchange: Exchange;
}

export interface Reproducing {
  readonly run: string;
  /** How many requests may be sent to find shorter ways; what is left of them is not asked. */
  readonly requests: number;
  readonly signal?: AbortSignal;
}

/** The program behind each finding, in their order; each is shortened by trying, as far as the requests go. */
export async function reproduce(
  events: readonly Event[],
  found: readonly Found[],
  target: Target,
  { run, requests, signal }: Reproducing,
): Promise<ReadonlyMap<Finding, Program>> {
  const whole = lift(events, target);
  const places = new Map(events.flatMap((event, id) => ("exchange" in event ? [[event.exchange, id] as const] : [])));
  const budget = { requests };
  let trials = 0;
  const programs = new Map<Finding, Program>();
  for (const { rule, finding, exchange } of found) {
    const id = places.get(exchange) ?? -1;
    const mentioned = JSON.stringify([finding.expected, finding.actual]);
    const narrow = slice(whole, events, { id, mentioned, changes: "last" });
    programs.set(finding, narrow);
    if (budget.requests <= 0 || signal?.aborted) continue;
    const shows = (program: Program): Promise<boolean> =>
      showsAgain(program, rule, target, { run: `${run}t${++trials}`, budget, ...(signal ? { signal } : {}) });
    const wide = slice(whole, events, { id, mentioned, changes: "all" });
    for (const begin of [narrow, wide, whole.slice(0, id + 1)]) {
      if (budget.requests < begin.length || !(await shows(begin))) continue;
      programs.set(finding, await shrink(begin, shows, budget));
      break;
    }
  }
  return programs;
}

interface Trial {
  readonly run: string;
  /** Every request is drawn from it. */
  readonly budget?: { requests: number };
  readonly signal?: AbortSignal;
}

/** Whether a rule finds a breach in the last answer to a program. Deletes what it makes. */
export async function showsAgain(
  program: Program,
  rule: Rule,
  target: Target,
  { run, budget, signal }: Trial,
): Promise<boolean> {
  let at = 0;
  const judge = audit([rule], {
    soleWriter: true,
    onFinding: () => {
      at = judge.seen.exchanges;
    },
  });
  const handler = observed(target.handler, (exchange) => {
    if (budget) budget.requests -= 1;
    judge.see(exchange);
  });
  const { client, cleanUp } = createClient({ ...target, handler }, { run, ...(signal ? { signal } : {}) });
  try {
    return (await play(program, client)) && at === judge.seen.exchanges;
  } catch {
    return false; // a target that is gone, or a run that was interrupted, shows nothing any more
  } finally {
    await cleanUp();
  }
}
