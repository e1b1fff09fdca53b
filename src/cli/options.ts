/** Options that several commands take, and how their texts are read. */
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

/** A whole number in these bounds. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

/** A number above 0, or 0 for no bound at all. */
function rate(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= 10_000) return value;
  throw new InvalidArgumentError("It is a number of requests a second, such as 10 or 0.5; 0 for no bound.");
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

/** What is judged, and how it is told. */
export function reporting(command: Command): Command {
  return command
    .addOption(
      new Option("--only <ids>", "judge these rules or families only (repeatable, or with commas)").argParser(collect),
    )
    .addOption(new Option("--skip <ids>", "leave these rules or families out (likewise)").argParser(collect))
    .addOption(new Option("--level <level>", "what counts as a breach").choices(["must", "should"]).default("must"))
    .addOption(
      new Option(
        "--reporter <name[:file]>",
        "pretty, json, junit, sarif, tap, markdown or github, to standard output or into a file (repeatable; default: pretty, and in GitHub Actions github and a job summary as well)",
      ).argParser(append),
    )
    .option("--baseline <file>", "known breaches that are let pass, each with a note that says why")
    .option("--update-baseline", "write what is broken now into --baseline, keeping its notes")
    .option("--note <text>", "the note of what --update-baseline adds")
    .option("--show-pii", "show personal data in reports; credentials never are");
}

/** The options that the library knows as well: without those that say where to tell, and where options come from. */
export function known<Options extends ReportingOptions & ConfiguredOptions>(options: Options) {
  const { reporter, baseline, updateBaseline, note, url, config, printConfig, ...others } = options;
  return others;
}

/** Who is asked, and how fast. */
export function asking(command: Command): Command {
  return command
    .option("--service <sid>", "the Sync Service to work in (environment: SYNC_SERVICE_SID)")
    .option("--account-sid <sid>", "the Account, or an API key (environment: TWILIO_ACCOUNT_SID)")
    .option("--auth-token <token>", "its token or secret (environment: TWILIO_AUTH_TOKEN)")
    .option("--credentials <file>", "a file of TWILIO_ACCOUNT_SID=… and TWILIO_AUTH_TOKEN=… lines")
    .option("--header <n:v>", "a header to send with every request, as 'Name: value' (repeatable)", append)
    .option("--timeout <ms>", "how long an answer may take", whole(1, longestTimeout), 10_000)
    .option("--rate <n>", "requests a second, at most (default: 10, without bound on this machine)", rate);
}

/** Where options come from that are not typed. */
export function configurable(command: Command): Command {
  return command
    .option("--config <file>", "options to begin with (default: sync-maps.config.yaml or .json, if it is here)")
    .option("--print-config", "print every option that has a value, and where it is from; do nothing else")
    .addHelpText(
      "after",
      "\nEvery option can be set as SYNC_MAPS_… in the environment, such as SYNC_MAPS_SHOW_PII=1, or in the\nconfiguration, such as showPii: true. The command line wins over the environment, and that over the file.",
    );
}

/**
 * The action of a command whose options may come from elsewhere, too. `defaults` are values that depend on others, to be
 * printed with the rest.
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

/** A URL that the command line does not name. It has no option of its own: it is an argument. */
export const urlOption = (): Option => new Option("--url <url>").hideHelp();
