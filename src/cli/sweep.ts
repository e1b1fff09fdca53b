import { Command } from "commander";
import type { Swept } from "../drive/sweep.js";
import type { ConfiguredOptions } from "./config.js";
import { exitCodes, UsageError } from "./exit.js";
import { interruption } from "./interruption.js";
import { asking, configurable, configured, urlOption, whole } from "./options.js";
import { complain, counted, say } from "./say.js";
import type { TargetOptions } from "./target.js";

interface SweepOptions extends TargetOptions, ConfiguredOptions {
  readonly olderThan: number;
  readonly dryRun?: boolean;
}

export function sweepCommand(): Command {
  const command = new Command("sweep")
    .description("Delete the Maps that killed runs of conform left in a Service, and nothing else.")
    .argument("[url]", "the base URL of the service")
    .addOption(urlOption());
  asking(command)
    .option("--concurrency <n>", "maximum number of requests in flight", whole(1, 64), 4)
    .option(
      "--older-than <minutes>",
      "minimum age of a Map to delete if its run was on another machine and may still be active",
      whole(0, 1e6),
      10,
    )
    .option("--dry-run", "list what would be deleted without deleting it");
  return configurable(command).action(configured(run));
}

async function run(typed: string | undefined, options: SweepOptions, command: Command): Promise<void> {
  const url = typed ?? options.url;
  const { mannersOf, targetAt } = await import("./target.js");
  const { sweep } = await import("../drive/sweep.js");
  if (url === undefined) throw new UsageError("which service? Give its base URL, such as https://sync.twilio.com");
  const { olderThan, dryRun = false } = options;
  const { concurrency = 1, rate } = mannersOf(url, options);
  const target = await targetAt(url, options, command);
  const stop = interruption("deleting no more than what is under way");
  try {
    const swept = await sweep(target, {
      olderThan,
      dryRun,
      concurrency,
      signal: stop.signal,
      ...(rate === undefined ? {} : { rate }),
    });
    list(swept, options);
    const isWhole = complainOfRest(swept, stop.signal.aborted);
    if (stop.signal.aborted) process.exitCode = stop.code();
    else if (!isWhole) process.exitCode = exitCodes.unfinished;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    complain("nothing was deleted");
    process.exitCode = stop.code();
  } finally {
    stop.end();
  }
}

/** Reports what happened to each Map that a run made. */
function list({ seen, leftovers, deleted }: Swept, { olderThan, dryRun = false }: SweepOptions): void {
  for (const { name, spared: why } of leftovers) {
    if (why !== undefined) say(`let be: ${name}, ${why === "too young" ? `younger than ${olderThan} minutes` : why}\n`);
    else if (dryRun) say(`would delete: ${name}\n`);
  }
  for (const name of deleted) say(`deleted: ${name}\n`);
  const doomed = doomedOf(leftovers);
  const done = dryRun ? `${doomed} to delete` : `${deleted.length} deleted`;
  say(
    `${counted(seen, "Map")}, ${leftovers.length} of them made by runs: ${done}, ${leftovers.length - doomed} let be\n`,
  );
}

/** Reports what was not deleted and why; returns whether everything was. */
function complainOfRest({ leftovers, deleted, failed, stopped }: Swept, isInterrupted: boolean): boolean {
  if (failed.length > 0) complain(`${counted(failed.length, "Map")} could not be deleted`);
  if (stopped === undefined) return failed.length === 0;
  if (!isInterrupted) complain(stopped);
  const left = doomedOf(leftovers) - deleted.length - failed.length;
  complain(`${counted(left, "Map")} to be deleted may still be there; sweep again to go on`);
  return false;
}

const doomedOf = (leftovers: Swept["leftovers"]): number =>
  leftovers.filter(({ spared }) => spared === undefined).length;
