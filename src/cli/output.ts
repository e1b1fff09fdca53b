/** Reports to where they are wanted. */
import { appendFileSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import { whyUnwritable, whyUnwritten } from "../files/why.js";
import type { Waiver } from "../report/baseline.js";
import type { ReporterName } from "../report/index.js";
import type { Report } from "../report/report.js";
import { type Files, keepApart } from "./apart.js";
import { type ConfiguredOptions, configurationFor } from "./config.js";
import { exitCodes, UsageError } from "./exit.js";
import type { ReportingOptions } from "./options.js";
import { complain, discreet, say } from "./say.js";

interface Output {
  /** The name of its reporter. Those are loaded when something is to be told, or when they are named: a run asks sooner without. */
  readonly reporter: ReporterName;
  /** Undefined for standard output. */
  readonly file: string | undefined;
  /** Whether the file is added to, as the summary of a job is. */
  readonly append?: boolean;
}

/** What becomes of a report. */
export interface Telling {
  readonly outputs: readonly Output[];
  /** The known breaches; undefined where there is no baseline, or a new one is written. */
  readonly waivers?: readonly Waiver[];
  /** The baseline to write, and what it holds now. */
  readonly update?: { readonly file: string; readonly before: readonly Waiver[]; readonly note: string | undefined };
}

/** Reads the options before the work begins; `others` are files that are read or written as well. Throws UsageError. */
export async function tellingOf(
  options: ReportingOptions & ConfiguredOptions,
  others: Files = { read: [], written: [] },
): Promise<Telling> {
  const outputs = await outputsOf(options);
  const { updateBaseline, note, baseline } = options;
  keepApart({
    read: [...others.read, configurationFor(options), ...(updateBaseline ? [] : [baseline])],
    written: [
      ...others.written,
      ...(updateBaseline ? [["--baseline", baseline] as const] : []),
      ...outputs.map(({ file }) => ["--reporter", file] as const),
    ],
  });
  for (const { file } of outputs) {
    const why = file === undefined ? undefined : whyUnwritable(file);
    if (file !== undefined && why !== undefined) throw unwritten(file, why);
  }
  if (updateBaseline && baseline === undefined)
    throw new UsageError("--update-baseline needs --baseline FILE to write");
  if (note !== undefined && !updateBaseline) throw new UsageError("--note goes with --update-baseline");
  if (baseline === undefined) return { outputs };
  const { rules } = await import("../../conformance/rules/index.js");
  const { checkWritable, readBaseline, readBaselineIfAny } = await import("./baseline-file.js");
  const ids = new Set(rules.map(({ id }) => id));
  if (!updateBaseline) return { outputs, waivers: readBaseline(baseline, ids) };
  const before = readBaselineIfAny(baseline, ids);
  checkWritable(baseline);
  return { outputs, update: { file: baseline, before, note } };
}

async function outputsOf({ reporter: asked }: ReportingOptions): Promise<readonly Output[]> {
  if (asked === undefined) return byDefault();
  const { reporters } = await import("../report/index.js");
  const names = Object.keys(reporters) as readonly ReporterName[]; // they are the keys of it
  const outputs = asked.map((text): Output => {
    const colon = text.indexOf(":");
    const named = colon < 0 ? text : text.slice(0, colon);
    const reporter = names.find((name) => name === named);
    if (reporter === undefined) throw new UsageError(`there is no reporter ${named}; there are ${names.join(", ")}`);
    const file = colon < 0 ? undefined : text.slice(colon + 1);
    if (file === "-")
      throw new UsageError(`--reporter ${text} names no file; ${reporter} alone writes to standard output`);
    if (file === "") throw new UsageError(`--reporter ${text} names no file after its colon`);
    return { reporter, file };
  });
  // Annotations may stand among other lines; that is how GitHub reads them.
  if (outputs.filter(({ file, reporter }) => file === undefined && reporter !== "github").length > 1) {
    throw new UsageError(
      "two reporters would write to standard output; give one of them a file, such as json:report.json",
    );
  }
  return outputs;
}

/** For people; inside GitHub Actions for the log, the changed files and the summary of the job. */
function byDefault(): readonly Output[] {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY: summary } = process.env;
  const people = { reporter: "pretty", file: undefined } as const;
  if (GITHUB_ACTIONS !== "true") return [people];
  const job = summary ? [{ reporter: "markdown", file: summary, append: true } as const] : [];
  return [people, { reporter: "github", file: undefined }, ...job];
}

const unwritten = (file: string, why: string): UsageError =>
  new UsageError(`the report cannot be written to ${file}: ${why}`);

/** Writes a file, of which nothing is left if that fails: half of a report, or none, would be taken for one. */
function writeWhole(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Writes a report, and says which exit code it means. Throws UsageError if a file cannot be written, once all that can be were: the
 * run is not to be had again for that.
 */
export async function tell(report: Report, { outputs, update }: Telling): Promise<number> {
  const { reporters } = await import("../report/index.js");
  const { coloured, plain } = await import("../report/style.js");
  const { breaches, isErred } = await import("../report/report.js");
  let failure: UsageError | undefined;
  for (const { reporter: name, file, append } of outputs) {
    const reporter = reporters[name];
    if (file === undefined) {
      say(reporter(report, process.stdout.isTTY && process.stdout.hasColors() ? coloured : plain));
      continue;
    }
    try {
      const text = discreet(reporter(report, plain));
      if (append) appendFileSync(file, text);
      else writeWhole(file, text);
    } catch (error) {
      failure ??= unwritten(file, whyUnwritten(error));
    }
  }
  if (failure) throw failure;
  if (report.stopped !== undefined || report.rules.some(isErred)) return exitCodes.unfinished;
  if (!update) return breaches(report) ? exitCodes.breached : 0;
  const { writeBaseline } = await import("./baseline-file.js");
  const { waiversFor } = await import("../report/baseline.js");
  const waivers = waiversFor(report, update.before, update.note);
  writeBaseline(update.file, waivers);
  const mute = waivers.filter(({ note = "" }) => note.trim() === "").length;
  complain(
    `${update.file} waives ${waivers.length} known ${waivers.length === 1 ? "breach" : "breaches"}${mute > 0 ? `, ${mute} of them still without a note` : ""}`,
  );
  return 0;
}
