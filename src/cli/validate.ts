import { Command, Option } from "commander";
import { levelOption, onlyOption, type ReportingOptions, reporterOption, skipOption } from "./options.js";

interface ValidateOptions extends ReportingOptions {
  readonly format?: "har" | "ndjson";
  readonly soleWriter?: boolean;
}

export function validateCommand(): Command {
  return new Command("validate")
    .description("Judge recorded traffic by the same rules: HAR 1.2, or NDJSON with one exchange a line.")
    .argument("<file...>", "recordings; - for standard input")
    .addOption(
      new Option("--format <format>", "what the files are; found out by itself otherwise").choices(["har", "ndjson"]),
    )
    .option(
      "--sole-writer",
      "nobody but the recorded client changed these Maps: judge by the rules that need to know that, too",
    )
    .addOption(onlyOption)
    .addOption(skipOption)
    .addOption(levelOption)
    .addOption(reporterOption)
    .action(run);
}

async function run(files: readonly string[], options: ValidateOptions): Promise<void> {
  const { outputsOf, write } = await import("./output.js");
  const { validate } = await import("../../conformance/validate.js");
  const outputs = outputsOf(options);
  const { report, calls } = await validate(files, options);
  process.exitCode = write(report, outputs, options);
  if (calls === 0) {
    const { exchanges } = report.summary;
    process.stderr.write(
      `sync-maps: none of the ${exchanges} exchanges is a request for Sync Maps; nothing was judged\n`,
    );
  }
}
