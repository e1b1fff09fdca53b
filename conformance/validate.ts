import { digest, operations } from "../src/api/description.js";
import type { Observation } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { createTraffic, trafficOf } from "../src/audit/traffic.js";
import type { Verdict } from "../src/audit/verdict.js";
import type { Exchange, Source } from "../src/http/exchange.js";
import { action, checkOptions, type Forms, flag, oneOf, texts, whole } from "../src/http/options.js";
import { isAwaited } from "../src/http/realm.js";
import { filesOf, formatNames, RecordingError } from "../src/recordings/index.js";
import { located } from "../src/recordings/locate.js";
import { type Recorded, type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import { judgeInParallel } from "./judge-in-parallel.js";
import { type Judgement, type JudgeOptions, mostProblems } from "./judge-recording.js";
import { mergedObservations, mergedVerdicts } from "./merged.js";
import { judgingForms } from "./options.js";
import { rules } from "./rules/index.js";
import { levelOf, type Telling, withWaivers } from "./select.js";

export interface ValidateOptions extends Omit<JudgeOptions, "inFolder">, Telling {
  /** Called as soon as a finding is made, before its line and column are known. */
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
  /** Called for each examined exchange, with its file. */
  readonly onExchange?: (exchange: Exchange, file: string) => void;
  /** Called for entries that are not exchanges, such as unanswered requests. */
  readonly leaveOut?: (source: Source, why: string) => void;
  /** Called with the file being read and the number of bytes read so far. */
  readonly progress?: (file: string, bytes: number) => void;
  /** How many threads judge a large file; default 1. With `onFinding`, `onExchange` or `leaveOut`, only one does. */
  readonly threads?: number;
}

const forms: Forms<ValidateOptions> = {
  ...judgingForms,
  soleWriter: flag,
  format: oneOf(...formatNames),
  operation: oneOf(...operations.map(({ id }) => id)),
  threads: whole(1, 64),
  onFinding: action,
  onExchange: action,
  leaveOut: action,
  progress: action,
};

export interface Validation {
  readonly report: Report;
  /** How many of the exchanges were calls of this API. */
  readonly calls: number;
  /** How many entries are not exchanges, such as unanswered requests. */
  readonly leftOut: number;
  /** How many parts of the files could not be read. */
  readonly unreadable: number;
}

/**
 * Judges recordings, each by itself: what one file establishes is not used against another. `patterns` are files, folders, globs, or "-"
 * for standard input. Unreadable parts are counted, and the rest is judged. Throws RecordingError if nothing can be read, UnknownRule for
 * an unknown rule, and TypeError for an invalid option.
 */
export async function validate(patterns: readonly string[], options: ValidateOptions = {}): Promise<Validation> {
  if (!texts.fits(patterns)) throw new TypeError('what is validated is a list of files, such as ["recording.har"]');
  checkOptions("validate", options, forms);
  if (patterns.length === 0) throw new RecordingError("no recording was named; give a file, a folder, a pattern or -");
  const began = performance.now();
  const files = await filesOf(patterns);
  const { progress, onFinding, onExchange, leaveOut, threads = 1, waivers: _, ...judging } = options;
  const traffic = createTraffic();
  const gaps = createGaps();
  const seen = { exchanges: 0, calls: 0 };
  const verdicts: (readonly Verdict[])[] = [];
  const observations: Observation[] = [];
  let heard: Promise<unknown> = Promise.resolve();
  /** The promises of callbacks, awaited at the end of the file. */
  const hear = (promised: unknown): void => {
    if (!isAwaited(promised)) return;
    heard = Promise.all([heard, promised]);
    heard.catch(() => {}); // marks the rejection as handled until then
  };
  for (const { file, named } of files) {
    const watch = {
      ...(onFinding ? { onFinding: (rule: Rule, finding: Finding) => hear(onFinding(rule, finding)) } : {}),
      ...(onExchange ? { onExchange: (exchange: Exchange) => hear(onExchange(exchange, file)) } : {}),
      ...(leaveOut ? { leaveOut } : {}),
      ...(progress ? { progress: (bytes: number) => progress(file, bytes) } : {}),
    };
    const judged = await judgeInParallel(file, { ...judging, inFolder: !named }, watch, threads);
    await heard;
    seen.exchanges += judged.seen.exchanges;
    seen.calls += judged.seen.calls;
    traffic.add(judged.traffic);
    gaps.add(judged, named);
    verdicts.push(await placed(file, judged));
    observations.push(...judged.observations);
  }
  const recorded = { ...trafficOf(traffic.counted), ...gaps.recorded() };
  const [problem] = recorded.problems;
  if (seen.exchanges === 0 && problem) throw new RecordingError(problem.message);
  const report = reportOf({
    version,
    level: levelOf(options),
    description: digest,
    files: files.map(({ file }) => file),
    exchanges: seen.exchanges,
    durationMs: performance.now() - began,
    recorded,
    verdicts: mergedVerdicts(verdicts),
    observations: mergedObservations(observations),
  });
  const left = Object.values(recorded.leftOut).reduce((total, count) => total + count, 0);
  return { report: withWaivers(report, options), calls: seen.calls, leftOut: left, unreadable: recorded.unreadable };
}

/** The verdicts on a file with their rules, and with the line and column of each finding. */
async function placed(file: string, { format, verdicts }: Judgement): Promise<readonly Verdict[]> {
  const found = format ? await located(file, format, verdicts) : verdicts;
  return rules.flatMap((rule, index) => {
    const verdict = found[index];
    return verdict ? [{ rule, ...verdict }] : [];
  });
}

/** Entries of all files that are not exchanges. */
function createGaps() {
  const leftOut: Record<string, number> = {};
  const problems: { readonly message: string; readonly source: Source | null }[] = [];
  let unreadable = 0;
  let passedOver = 0;
  return {
    add(judged: Judgement, named: boolean): void {
      for (const [why, count] of Object.entries(judged.leftOut)) leftOut[why] = (leftOut[why] ?? 0) + count;
      unreadable += judged.unreadable;
      problems.push(...judged.problems);
      if (judged.none === undefined) return;
      // a file that was named must be a recording; one found in a folder need not be
      if (!named) passedOver += 1;
      else {
        unreadable += 1;
        problems.push({ message: judged.none, source: null });
      }
    },
    recorded: (): Pick<Recorded, "leftOut" | "unreadable" | "problems" | "passedOver"> => ({
      leftOut,
      unreadable,
      problems: problems.slice(0, mostProblems),
      passedOver,
    }),
  };
}
