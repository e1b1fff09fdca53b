import { digest } from "../src/api/description.js";
import { type Audit, audit, type Verdict } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import type { Rule } from "../src/audit/rule.js";
import { filesOf, type ReadOptions, readRecording } from "../src/recordings/index.js";
import { type Report, reportOf } from "../src/report/report.js";
import { version } from "../src/version.js";
import { merged, together } from "./merged.js";
import { observers } from "./observations/index.js";
import { rules } from "./rules/index.js";
import { levelOf, type Selection, skipping, type Telling, told } from "./select.js";

export interface ValidateOptions extends Selection, Telling, ReadOptions {
  /** Nobody but the recorded client changed these Maps. */
  readonly soleWriter?: boolean;
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
}

export interface Validation {
  readonly report: Report;
  /** How many of the exchanges were calls of this API. */
  readonly calls: number;
  /** How much the recordings hold that is no exchange, such as requests that were never answered. */
  readonly leftOut: number;
}

/** How far exchanges of a file may be out of order. */
const lookahead = 1000;

/**
 * Judges recordings, each for itself: what one file establishes is not held against another. `patterns` are files, globs, or
 * "-" for standard input. Throws RecordingError for a file that cannot be read, UnknownRule for a rule that does not exist.
 */
export async function validate(patterns: readonly string[], options: ValidateOptions = {}): Promise<Validation> {
  const began = performance.now();
  const skip = skipping(options);
  const files = await filesOf(patterns);
  const judged: (Pick<Audit, "seen" | "observations"> & { readonly verdicts: readonly Verdict[] })[] = [];
  let leftOut = 0;
  const reading: ReadOptions = {
    ...options,
    leaveOut(source, why) {
      leftOut += 1;
      options.leaveOut?.(source, why);
    },
  };
  for (const file of files) {
    const { soleWriter = false, showPii = false, onFinding } = options;
    const judge = audit(rules, {
      soleWriter,
      observers,
      skip,
      lookahead,
      showPersonal: showPii,
      ...(onFinding ? { onFinding } : {}),
    });
    for await (const exchange of readRecording(file, reading)) judge.see(exchange);
    judged.push({ seen: judge.seen, verdicts: judge.finish(), observations: judge.observations });
  }
  const sum = (part: keyof Audit["seen"]): number => judged.reduce((total, { seen }) => total + seen[part], 0);
  const report = reportOf({
    version,
    level: levelOf(options),
    description: digest,
    files,
    exchanges: sum("exchanges"),
    durationMs: performance.now() - began,
    verdicts: merged(judged.map(({ verdicts }) => verdicts)),
    observations: together(judged.flatMap(({ observations }) => observations)),
  });
  return { report: told(report, options), calls: sum("calls"), leftOut };
}
