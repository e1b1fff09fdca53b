/** Reports to where they are wanted. */
import { writeFileSync } from "node:fs";
import { type Reporter, reporters } from "../report/index.js";
import { breaches, type Report } from "../report/report.js";
import { coloured, plain } from "../report/style.js";
import { exitCodes, UsageError } from "./exit.js";
import { levelOf, type ReportingOptions } from "./options.js";

interface Output {
  readonly reporter: Reporter;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** Reads --reporter before the work begins. Throws UsageError. */
export function outputsOf({ reporter: asked = ["pretty"] }: ReportingOptions): readonly Output[] {
  const outputs = asked.map((text): Output => {
    const colon = text.indexOf(":");
    const name = colon < 0 ? text : text.slice(0, colon);
    const reporter = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    if (!reporter)
      throw new UsageError(`there is no reporter ${name}; there are ${Object.keys(reporters).join(" and ")}`);
    const file = colon < 0 ? undefined : text.slice(colon + 1);
    if (file === "") throw new UsageError(`--reporter ${text} names no file after its colon`);
    return { reporter, file };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      "two reporters would write to standard output; give one of them a file, such as json:report.json",
    );
  }
  return outputs;
}

/** Writes a report, and says which exit code it means. Throws UsageError if a file cannot be written. */
export function write(report: Report, outputs: readonly Output[], options: ReportingOptions): number {
  for (const { reporter, file } of outputs) {
    if (file === undefined) {
      process.stdout.write(reporter(report, process.stdout.isTTY && process.stdout.hasColors() ? coloured : plain));
      continue;
    }
    try {
      writeFileSync(file, reporter(report, plain));
    } catch (error) {
      throw new UsageError(
        `the report cannot be written to ${file}: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (report.stopped !== undefined || report.summary.error > 0) return exitCodes.unfinished;
  return breaches(report, levelOf(options)) ? exitCodes.breached : 0;
}
