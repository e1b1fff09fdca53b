/** Turns the answers of a run into verdicts, reproductions of breaches, and the report. */
import { digest } from "../src/api/description.js";
import { neighbourOf, neighboursIn } from "../src/api/neighbours.js";
import { nobody } from "../src/api/nobody.js";
import { audit } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import type { Verdict } from "../src/audit/verdict.js";
import { curlOf } from "../src/drive/curl.js";
import type { Drive, Manners } from "../src/drive/drive.js";
import type { Event, Program } from "../src/drive/program.js";
import { namePrefix } from "../src/drive/run.js";
import type { Target } from "../src/drive/target.js";
import type { Exchange } from "../src/http/exchange.js";
import { messageOf } from "../src/http/realm.js";
import { type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import { called } from "./called.js";
import type { Exploring } from "./explore.js";
import { observers } from "./observations/index.js";
import { type Found, reproduce } from "./reproduce.js";
import { isWithin, levelOf, rulesWithin, type Selection, skipping, type Telling, withWaivers } from "./select.js";

/** The options of a run that judging depends on. */
export interface JudgeRunOptions extends Selection, Telling, Manners {
  /** Random sequences in addition to the scenarios. */
  readonly explore?: Exploring;
  /** How many requests may be sent to shorten the reproductions of findings; default 0. */
  readonly shrink?: number;
  /** Stops the run before its next request; what it made is still deleted. */
  readonly signal?: AbortSignal;
  /** If this throws or rejects, the run stops, and the report says why. */
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
}

export interface RunJudge {
  /** Judges all that can be judged by now; rejects with the error of `onFinding`. */
  see(exchange: Exchange): Promise<void>;
  /** The report on a finished or stopped run. `events` are its exchanges and waits. */
  conclude(driven: Drive, events: readonly Event[], durationMs: number): Promise<Report>;
}

/** Throws UnknownRule for an unknown rule or family. */
export function judgeRun(options: JudgeRunOptions, target: Target): RunJudge {
  const { explore, shrink = 0, onFinding, readOnly = false, concurrency = 1, showPii = false } = options;
  const resources = neighboursIn(options.resources);
  const asked = rulesWithin(resources);
  const unselected = skipping(options, asked);
  const found: Found[] = [];
  const hearing: Promise<void>[] = [];
  const auditor = audit(asked, {
    soleWriter: !readOnly,
    observers: observers.filter((each) => isWithin(each, resources)),
    skip: (rule) => unselected(rule) ?? outOfReach(rule, options),
    ours: (value) => value.startsWith(namePrefix),
    showPersonal: showPii,
    // With concurrent requests, a call is judged only when all calls are known that began before it was answered.
    lookahead: concurrency > 1 ? lookahead : 0,
    onFinding(rule, finding, exchange) {
      found.push({ rule, finding, exchange });
      if (onFinding) hearing.push(called(() => onFinding(rule, finding)));
    },
  });

  return {
    async see(exchange) {
      auditor.see(exchange);
      if (hearing.length > 0) await Promise.all(hearing.splice(0));
    },
    async conclude(driven, events, durationMs) {
      const verdicts = auditor.finish();
      const error = await Promise.all(hearing.splice(0)).then(() => undefined, asIs);
      const stopped = whyStopped(driven.stopped ?? error) ?? whyTurnedAway(events);
      const requests = stopped === undefined ? shrink : 0;
      const programs = await reproduce(events, found, target, { ...options, requests });
      const report = reportOf({
        version,
        level: levelOf(options),
        description: digest,
        target: target.url,
        ...(explore ? { explored: explore } : {}),
        ...(stopped === undefined ? {} : { stopped }),
        exchanges: auditor.seen.exchanges,
        durationMs,
        verdicts: verdicts.map(readOnly ? withoutChanges : (verdict) => shownAgain(verdict, programs, target)),
        observations: auditor.observations,
      });
      return withWaivers(report, options);
    },
  };
}

const lookahead = 1000;

const asIs = (error: unknown): unknown => error;

/** Why this kind of run cannot find evidence for a rule. */
function outOfReach({ on, assumes, needs }: Rule, { readOnly, bounded, resources }: Manners): string | undefined {
  if (readOnly && assumes === "sole-writer") return "others may write too, as far as a run knows that only reads";
  if (!bounded || needs !== "unbounded") return undefined;
  // Items and permissions expire with their Map, even without a deadline of their own.
  const asked = neighboursIn(resources);
  const isInReach = on.some((subject) => {
    const neighbour = subject === "Stray" ? undefined : neighbourOf(subject);
    return neighbour !== undefined && asked.includes(neighbour);
  });
  return isInReach ? undefined : "needs a Map without a deadline or a name (--unbounded makes such)";
}

/** A run that only reads finds evidence for rules that need nothing else. */
function withoutChanges(verdict: Verdict): Verdict {
  if (verdict.outcome !== "untested") return verdict;
  return {
    ...verdict,
    outcome: "skipped",
    reason: "needs a request that changes something (--read-only or readOnly sends none)",
  };
}

function shownAgain(verdict: Verdict, programs: ReadonlyMap<Finding, Program>, target: Target): Verdict {
  const findings = verdict.findings.map((finding) => {
    const program = programs.get(finding);
    return program ? { ...finding, reproduction: curlOf(program, target) } : finding;
  });
  return { ...verdict, findings };
}

function whyStopped(stopped: unknown): string | undefined {
  if (stopped === undefined) return undefined;
  return messageOf(stopped);
}

/** Answers of an intermediary: the service did not decide these requests, so the run is incomplete. */
const aside = new Set([401, 403, 407, 429, 502, 503, 504]);

function whyTurnedAway(events: readonly Event[]): string | undefined {
  const asked = events.flatMap((event) => ("exchange" in event ? [event.exchange] : []));
  const turned = asked.filter(({ request, response }) => aside.has(response.status) && !isStrange(request.url));
  if (turned.length === 0) return undefined;
  const counts = new Map<number, number>();
  for (const { response } of turned) counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
  const statuses = [...counts].map(([status, count]) => `${status} ${count === 1 ? "once" : `${count} times`}`);
  return `${turned.length} of ${asked.length} requests were turned away (${statuses.join(", ")})`;
}

/** A missing Service may be answered with 403 instead of 404. */
const isStrange = (url: string): boolean => url.includes(nobody.service);
