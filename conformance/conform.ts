import { digest } from "../src/api/description.js";
import { audit, type Verdict } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { curlOf } from "../src/drive/curl.js";
import { type Drive, drive, type Manners, type Scenario } from "../src/drive/drive.js";
import type { Event } from "../src/drive/program.js";
import { namePrefix, newRun } from "../src/drive/run.js";
import type { Target } from "../src/drive/target.js";
import type { Time } from "../src/drive/time.js";
import type { Exchange } from "../src/http/exchange.js";
import { remote, TargetError } from "../src/http/remote.js";
import { type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import type { Exploring } from "./explore.js";
import { observers } from "./observations/index.js";
import { type Found, reproduce } from "./reproduce.js";
import { rules } from "./rules/index.js";
import { scenarios } from "./scenarios/index.js";
import { levelOf, type Selection, skipping, type Telling, told } from "./select.js";

export interface ConformOptions extends Selection, Telling, Manners {
  /** Who is asked; over HTTP at its URL, unless it has a Handler of its own. */
  readonly target: Omit<Target, "handler"> & Partial<Pick<Target, "handler">>;
  /** Random sequences beside the scenarios. */
  readonly explore?: Exploring;
  /** How many requests may be sent to find shorter ways to show what was found; 0 by default. */
  readonly shrink?: number;
  /** Stops the run before its next request; what it made is deleted all the same. */
  readonly signal?: AbortSignal;
  /** What the run goes by when it waits; the system's own time if there is none. */
  readonly time?: Time;
  readonly onScenario?: (scenario: Scenario, index: number, of: number) => void;
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
  readonly onExchange?: (exchange: Exchange) => void;
}

export interface Conformance {
  readonly report: Report;
  readonly drive: Drive;
}

/** Asks a target everything that the scenarios ask, and judges what it answers. Throws for an unknown rule or family only. */
export async function conform(options: ConformOptions): Promise<Conformance> {
  const { explore, shrink = 0, onFinding, onExchange, readOnly = false, concurrency = 1, showPii = false } = options;
  const target: Target = { ...options.target, handler: options.target.handler ?? remote() };
  const began = performance.now();
  const unselected = skipping(options);
  const events: Event[] = [];
  const found: Found[] = [];
  const judge = audit(rules, {
    soleWriter: !readOnly,
    observers,
    skip: (rule) => unselected(rule) ?? outOfReach(rule, options),
    ours: (value) => value.startsWith(namePrefix),
    showPersonal: showPii,
    // Of what is asked at once, a call is judged when those are known that began before it was answered.
    lookahead: concurrency > 1 ? lookahead : 0,
    onFinding(rule, finding, exchange) {
      found.push({ rule, finding, exchange });
      onFinding?.(rule, finding);
    },
  });
  const explored = explore ? (await import("./explore.js")).explorations(explore, target.service) : [];
  const driven = await drive(target, [...scenarios, ...explored], {
    ...options,
    run: newRun(),
    onWait: (waited) => events.push({ waited }),
    see(exchange) {
      if (judge.seen.exchanges === 0) admit(exchange, target);
      events.push({ exchange });
      judge.see(exchange);
      onExchange?.(exchange);
    },
  });
  const { stopped } = driven;
  const verdicts = judge.finish();
  const programs = await reproduce(events, found, target, { ...options, requests: stopped === undefined ? shrink : 0 });
  const shownAgain = (verdict: Verdict): Verdict => ({
    ...verdict,
    findings: verdict.findings.map((finding) => ({
      ...finding,
      reproduction: curlOf(programs.get(finding) ?? [], target),
    })),
  });
  const report = reportOf({
    version,
    level: levelOf(options),
    description: digest,
    target: target.url,
    ...(explore ? { explored: explore } : {}),
    ...(stopped === undefined ? {} : { stopped: stopped instanceof Error ? stopped.message : String(stopped) }),
    exchanges: judge.seen.exchanges,
    durationMs: performance.now() - began,
    verdicts: verdicts.map(readOnly ? withoutChanges : shownAgain),
    observations: judge.observations,
  });
  return { report: told(report, options), drive: driven };
}

const lookahead = 1000;

/** Why no run of this kind could find evidence for a rule. */
function outOfReach({ assumes, needs }: Rule, { readOnly, bounded }: Manners): string | undefined {
  if (readOnly && assumes === "sole-writer") return "others may write too, as far as a run knows that only reads";
  if (bounded && needs === "unbounded") return "needs a Map without a deadline or a name (--unbounded makes such)";
  return undefined;
}

/** A run that reads finds evidence for whatever needs no more than that. */
function withoutChanges(verdict: Verdict): Verdict {
  if (verdict.outcome !== "untested") return verdict;
  return { ...verdict, outcome: "skipped", reason: "needs a request that changes something (--read-only sends none)" };
}

/** Throws TargetError if the first answer shows that the target is not what was meant, so that judging it would mislead. */
function admit({ response: { status, headers, body } }: Exchange, { url, service }: Target): void {
  const [type = ""] = (headers["content-type"] ?? "no content type").split(";", 1);
  if (status === 401 || status === 403) {
    throw new TargetError(`${url} refused the credentials (${status}); give --account-sid and --auth-token`);
  }
  if (status >= 300 && status < 400)
    throw new TargetError(`${url} leads elsewhere (${status})${placeOf(headers.location)}`);
  if (/html/i.test(type) || (body !== "" && !/^\s*[{[]/.test(body ?? ""))) {
    throw new TargetError(
      `${url} answered the list of Maps with ${type}, not JSON; is it the base URL of the service?`,
    );
  }
  if (status === 404)
    throw new TargetError(`${url} has no list of Maps of the Service ${service} (404); is --service right?`);
}

/** Where a redirect leads to, without what may be secret in its URL. */
function placeOf(location: string | undefined): string {
  if (location === undefined || !URL.canParse(location)) return "";
  const { origin, pathname } = new URL(location);
  return `: ${origin}${pathname}`;
}
