import { Command, InvalidArgumentError, Option } from "commander";
import type { ConfiguredOptions } from "./config.js";
import { UsageError } from "./exit.js";
import { interruption } from "./interruption.js";
import {
  asking,
  collect,
  configurable,
  configured,
  type ReportingOptions,
  reporting,
  urlOption,
  whole,
} from "./options.js";
import { progressLine } from "./progress.js";
import { complain } from "./say.js";
import type { TargetOptions } from "./target.js";

interface ConformOptions extends ReportingOptions, TargetOptions, ConfiguredOptions {
  readonly dryRun?: boolean;
  readonly otherService?: string;
  readonly resources?: readonly string[];
  readonly explore?: number;
  readonly seed?: number;
  readonly shrink?: number;
}

export function conformCommand(): Command {
  const command = new Command("conform")
    .description("Check an implementation against the documentation, and report what it breaks.")
    .argument("[url]", "its base URL (default: an embedded mock)")
    .addOption(urlOption());
  asking(command)
    .option("--concurrency <n>", "maximum number of requests in flight", whole(1, 64), 4)
    .option(
      "--budget <n>",
      "maximum number of requests, not counting clean-up; 0 for unlimited (default: 1000, unlimited on this machine)",
      whole(0, 1e9),
    )
    .option("--unbounded", "also create Maps without an expiry or a name, for the rules that need them")
    .option("--no-unbounded", "never create such Maps (default: only on this machine)")
    .option(
      "--wait",
      "let real time pass, half a minute for Maps and again for items, for the rules about what time changes",
    )
    .option("--read-only", "send only requests that change nothing, and skip the rules that need others")
    .addOption(
      new Option(
        "--resources <names>",
        "also check these: items, permissions, services or all (repeatable or comma-separated; default: none, but all for the embedded mock)",
      ).argParser(resources),
    )
    .option("--other-service <sid>", "another Sync Service of the same Account, for the rules that compare two")
    .option("--explore <n>", "also send this many random sequences of requests", whole(1, 100_000))
    .option("--seed <n>", "repeat the random sequences of the run that printed this seed", whole(0, 4_294_967_295))
    .option(
      "--shrink <n>",
      "maximum number of requests to find shorter reproductions of breaches (default: 2000 on this machine, 500 with --explore, else 0)",
      whole(0, 1_000_000),
    )
    .option("--dry-run", "print the requests without sending them");
  return configurable(reporting(command)).action(configured(run, defaultsOf));
}

/** What a run may be asked to ask about beside Maps. */
const named = ["items", "permissions", "services", "all"] as const;
type Named = (typeof named)[number];

function resources(value: string, before: readonly string[] = []): readonly string[] {
  const names = collect(value, before);
  for (const name of names) {
    if (!named.some((each) => each === name)) throw new InvalidArgumentError(`There are ${named.join(", ")}.`);
  }
  return names;
}

/** The embedded mock is nobody's account: everything is asked of it. */
function resourcesOf(url: string | undefined, { resources }: ConformOptions): readonly Named[] {
  if (resources) return named.filter((each) => resources.includes(each));
  return url === undefined ? ["all"] : [];
}

async function defaultsOf(
  typed: string | undefined,
  options: ConformOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const { mannersOf } = await import("./target.js");
  const url = typed ?? options.url;
  const { bounded, rate = 0, budget = 0 } = mannersOf(url, options);
  return { url, rate, budget, unbounded: !bounded, resources: resourcesOf(url, options) };
}

/** What is typed is not passed over in silence; what stands in a configuration may be meant for other runs. */
function checkTogether({ explore, readOnly = false, dryRun = false }: ConformOptions, command: Command): void {
  const isTyped = (key: string): boolean => command.getOptionValueSource(key) === "cli";
  if (explore === undefined && isTyped("seed"))
    throw new UsageError("--seed repeats random sequences; say how many with --explore");
  for (const option of ["explore", "unbounded"]) {
    if (readOnly && isTyped(option) && command.getOptionValue(option) !== false)
      throw new UsageError(`--${option} changes something, and --read-only nothing; leave one of them out`);
  }
  if (readOnly && isTyped("wait"))
    throw new UsageError("--wait lets Maps of the run grow old, and --read-only creates none; leave one of them out");
  for (const [key, option] of [
    ["reporter", "--reporter"],
    ["updateBaseline", "--update-baseline"],
  ] as const) {
    if (dryRun && isTyped(key))
      throw new UsageError(`${option} tells what a run finds, and --dry-run finds nothing; leave one of them out`);
  }
}

async function run(typed: string | undefined, options: ConformOptions, command: Command): Promise<void> {
  checkTogether(options, command);
  const url = typed ?? options.url;
  const { tell, tellingOf } = await import("./output.js");
  const { conform } = await import("../../conformance/conform.js");
  const { embedded, isLocal, mannersOf, targetAt } = await import("./target.js");
  const telling = await tellingOf(options, { read: [options.credentials], written: [] });
  const { explore, seed, shrink } = options;
  const { only, skip, level, showPii } = options;
  const asked = {
    level,
    ...(only ? { only } : {}),
    ...(skip ? { skip } : {}),
    ...(showPii ? { showPii } : {}),
    ...mannersOf(url, options),
    resources: resourcesOf(url, options),
    ...(explore === undefined
      ? {}
      : { explore: { sequences: explore, seed: seed ?? Math.floor(Math.random() * 2 ** 32) } }),
  };
  if (options.dryRun) {
    const { dryRun } = await import("./dry-run.js");
    await dryRun(url === undefined ? undefined : await targetAt(url, options, command), asked);
    return;
  }
  const { target, close } =
    url === undefined
      ? await embedded(options, command)
      : { target: await targetAt(url, options, command), close: async () => {} };
  const stop = interruption();
  const progress = progressLine();
  try {
    const { report, drive } = await conform({
      ...asked,
      shrink: shrink ?? (isLocal(url) ? 2000 : explore === undefined ? 0 : 500),
      ...(telling.waivers ? { waivers: telling.waivers } : {}),
      target,
      signal: stop.signal,
      onScenario: ({ id }, index, of) => progress.show(`${index + 1}/${of} ${id}`),
    });
    progress.clear();
    const code = await tell(report, telling);
    if (drive.leftBehind > 0) {
      complain(`${drive.leftBehind} Maps or Services could not be deleted; sync-maps sweep deletes the Maps`);
    }
    if (report.stopped !== undefined) complain(report.stopped);
    process.exitCode = stop.signal.aborted ? stop.code() : code;
  } finally {
    progress.clear();
    stop.end();
    await close();
  }
}
