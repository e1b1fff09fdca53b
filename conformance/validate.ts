import { digest } from "../src/api/description.js";
import { type Audit, audit, type Verdict } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { createTraffic, trafficOf } from "../src/audit/traffic.js";
import type { Exchange, Source } from "../src/http/exchange.js";
import {
  type Found,
  filesOf,
  NoRecording,
  type ReadOptions,
  RecordingError,
  readInto,
} from "../src/recordings/index.js";
import { located } from "../src/recordings/locate.js";
import { type Recorded, type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import { merged } from "./merged.js";
import { rules } from "./rules/index.js";
import { type Selection, skipping } from "./select.js";

export interface ValidateOptions extends Selection, ReadOptions {
  /** Nobody but the recorded client changed these Maps. */
  readonly soleWriter?: boolean;
  /** Is told of a finding as soon as it is found, before it is known at which line and column. */
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
  /** Is told of each exchange that was looked into. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Is told of what is no exchange, such as a request that was never answered. */
  readonly leaveOut?: (source: Source, why: string) => void;
  /** Is told which file is read, and how many bytes of it were. */
  readonly progress?: (file: string, bytes: number) => void;
}

export interface Validation {
  readonly report: Report;
  /** How many of the exchanges were calls of this API. */
  readonly calls: number;
  /** How much the recordings hold that is no exchange, such as requests that were never answered. */
  readonly leftOut: number;
  /** What could not be read, although the rest was. */
  readonly unreadable: number;
}

/** How far exchanges of a file may be out of order, at most. */
const lookahead = 4096;

/** So many of the parts that could not be read are described. */
const described = 100;

/**
 * Judges recordings, each for itself: what one file establishes is not held against another. `patterns` are files, folders,
 * globs, or "-" for standard input. What cannot be read of them is counted, and the rest judged. Throws RecordingError where
 * nothing at all can be read, UnknownRule for a rule that does not exist.
 */
export async function validate(patterns: readonly string[], options: ValidateOptions = {}): Promise<Validation> {
  const began = performance.now();
  const skip = skipping(options);
  const files = await filesOf(patterns);
  const judged: { readonly seen: Audit["seen"]; readonly verdicts: readonly Verdict[] }[] = [];
  const traffic = createTraffic();
  const gaps = createGaps(options);
  for (const found of files) {
    const { soleWriter = false, onFinding, onExchange, progress } = options;
    const judge = audit(rules, { soleWriter, skip, lookahead, ...(onFinding ? { onFinding } : {}) });
    const sink = {
      exchange(exchange: Exchange) {
        onExchange?.(exchange);
        judge.see(exchange);
      },
      other: judge.pass,
      leaveOut: gaps.leaveOut,
      unreadable: gaps.unreadable,
    };
    const format = await reading(found, gaps, () =>
      readInto(found.file, { ...options, inFolder: !found.named }, sink, (bytes) => progress?.(found.file, bytes)),
    );
    const verdicts = judge.finish();
    traffic.add(judge.traffic);
    judged.push({ seen: judge.seen, verdicts: format ? await located(found.file, format, verdicts) : verdicts });
  }
  const sum = (part: keyof Audit["seen"]): number => judged.reduce((total, { seen }) => total + seen[part], 0);
  const [problem] = gaps.recorded.problems;
  if (sum("exchanges") === 0 && problem) throw new RecordingError(problem.message);
  const report = reportOf({
    version,
    description: digest,
    files: files.map(({ file }) => file),
    exchanges: sum("exchanges"),
    durationMs: performance.now() - began,
    recorded: { ...trafficOf(traffic.counted), ...gaps.recorded },
    verdicts: merged(judged.map(({ verdicts }) => verdicts)),
  });
  const leftOut = Object.values(gaps.recorded.leftOut).reduce((total, count) => total + count, 0);
  return { report, calls: sum("calls"), leftOut, unreadable: gaps.recorded.unreadable };
}

type Gaps = ReturnType<typeof createGaps>;

/** Counts what recordings hold that is no exchange. */
function createGaps({ leaveOut }: ValidateOptions) {
  const leftOut: Record<string, number> = {};
  const problems: { readonly message: string; readonly source: Source | null }[] = [];
  const counts = { unreadable: 0, passedOver: 0 };
  return {
    leaveOut(source: Source, why: string): void {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      leaveOut?.(source, why);
    },
    unreadable({ message, source }: RecordingError): void {
      counts.unreadable += 1;
      if (problems.length < described) problems.push({ message, source: source ?? null });
    },
    passOver(): void {
      counts.passedOver += 1;
    },
    get recorded(): Omit<Recorded, keyof ReturnType<typeof trafficOf>> {
      return { leftOut, problems, ...counts };
    },
  };
}

/** Reads a file that may be no recording: one that was named should be one, what lies in a folder need not. */
async function reading<T>({ named }: Found, gaps: Gaps, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NoRecording)) throw error;
    if (named) gaps.unreadable(error);
    else gaps.passOver();
    return undefined;
  }
}
