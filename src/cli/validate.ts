import { Command, Option } from "commander";
import type { ConfiguredOptions } from "./config.js";
import { configurable, configured, type ReportingOptions, reporting } from "./options.js";
import { complain } from "./say.js";

interface ValidateOptions extends ReportingOptions, ConfiguredOptions {
  readonly format?: "har" | "ndjson";
  readonly soleWriter?: boolean;
}

export function validateCommand(): Command {
  const command = new Command("validate")
    .description("Judge recorded traffic by the same rules: HAR 1.2, or NDJSON with one exchange a line.")
    .argument("<file...>", "recordings; - for standard input")
    .addOption(
      new Option("--format <format>", "what the files are; found out by itself otherwise").choices(["har", "ndjson"]),
    )
    .option(
      "--sole-writer",
      "nobody but the recorded client changed these Maps: judge by the rules that need to know that, too",
    );
  return configurable(reporting(command)).action(configured(run));
}

async function run(files: readonly string[], options: ValidateOptions): Promise<void> {
  const { tell, tellingOf } = await import("./output.js");
  const { validate } = await import("../../conformance/validate.js");
  const telling = await tellingOf(options);
  const { report, calls } = await validate(files, {
    ...options,
    ...(telling.waivers ? { waivers: telling.waivers } : {}),
  });
  process.exitCode = await tell(report, telling);
  if (calls === 0) {
    const { exchanges } = report.summary;
    complain(`none of the ${exchanges} exchanges is a request for Sync Maps; nothing was judged`);
  }
}
