/** Options that several commands share, and the parsers of their values. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { longestTimeout } from "../http/longest-timeout.js";
import type { ConfiguredOptions } from "./config.js";

/** A repeatable option whose values may also be separated by commas. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(",").map((each) => each.trim()),
];

/** A repeatable option. */
export const append = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** An integer within these bounds. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** A number above 0, or 0 for no limit. */
function rate(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= 10_000) return value;
  throw new InvalidArgumentError("Expected a number of requests per second, such as 10 or 0.5; 0 for unlimited.");
}

export interface ReportingOptions {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly level: "must" | "should";
  readonly reporter?: readonly string[];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly note?: string;
  readonly showPii?: boolean;
}

/** Options for what is judged and how it is reported. */
export function reporting(command: Command): Command {
  return command
    .addOption(
      new Option("--only <ids>", "judge only these rules or families (repeatable or comma-separated)").argParser(
        collect,
      ),
    )
    .addOption(new Option("--skip <ids>", "leave out these rules or families (likewise)").argParser(collect))
    .addOption(
      new Option("--level <level>", "lowest level that counts as a breach").choices(["must", "should"]).default("must"),
    )
    .addOption(
      new Option(
        "--reporter <name[:file]>",
        "pretty, json, junit, sarif, tap, markdown or github, to standard output or to a file (repeatable; default: pretty, and in GitHub Actions github and a job summary as well)",
      ).argParser(append),
    )
    .option("--baseline <file>", "a file of known breaches that do not fail the run, each with a note")
    .option("--update-baseline", "write the current breaches into --baseline, keeping its notes")
    .option("--note <text>", "the note of entries that --update-baseline adds")
    .option("--show-pii", "show personal data in reports; credentials never are");
}

/** The subset that library functions take as well: without those for output and for the sources of options. */
export function known<Options extends ReportingOptions & ConfiguredOptions>(options: Options) {
  const { reporter, baseline, updateBaseline, note, url, config, printConfig, ...others } = options;
  return others;
}

/** Options for the target and the request rate. */
export function asking(command: Command): Command {
  return command
    .option("--service <sid>", "the Sync Service to work in (environment: SYNC_SERVICE_SID)")
    .option("--account-sid <sid>", "SID of the Account or of an API key (environment: TWILIO_ACCOUNT_SID)")
    .option(
      "--auth-token <token>",
      "auth token of the Account, or secret of the API key (environment: TWILIO_AUTH_TOKEN)",
    )
    .option("--credentials <file>", "a file of TWILIO_ACCOUNT_SID=… and TWILIO_AUTH_TOKEN=… lines")
    .option("--header <n:v>", "a header to send with every request, as 'Name: value' (repeatable)", append)
    .option("--timeout <ms>", "how long to wait for a response", whole(1, longestTimeout), 10_000)
    .option("--rate <n>", "maximum requests per second (default: 10, unlimited on this machine)", rate);
}

/** Options for where other options come from. */
export function configurable(command: Command): Command {
  return command
    .option(
      "--config <file>",
      "file with options (default: sync-maps.config.yaml or .json in this folder, if there is one)",
    )
    .option("--print-config", "only print every option that has a value, and where the value comes from")
    .addHelpText(
      "after",
      "\nEvery option can be set as SYNC_MAPS_… in the environment, such as SYNC_MAPS_SHOW_PII=1, or in the\nconfiguration file, such as showPii: true. The command line takes precedence over the environment, and the\nenvironment over the file.",
    );
}

/**
 * The action of a command that also takes options from the environment and a file. `defaults` are values that depend on other options, to
 * be printed with the rest.
 */
export function configured<Argument, Options extends ConfiguredOptions>(
  run: (argument: Argument, options: Options, command: Command) => Promise<void>,
  defaults: (argument: Argument, options: Options) => Promise<Readonly<Record<string, unknown>>> = async () => ({}),
): (argument: Argument, options: Options, command: Command) => Promise<void> {
  return async (argument, _, command) => {
    const { configure, printConfig } = await import("./config.js");
    await configure(command);
    const options: Options = command.opts();
    if (options.printConfig) printConfig(command, await defaults(argument, options));
    else await run(argument, options, command);
  };
}

/** The URL if the command line does not name one. It is an argument, so it has no option of its own. */
export const urlOption = (): Option => new Option("--url <url>").hideHelp();
