import { Command } from "commander";
import type { Comparison } from "../../conformance/compare.js";
import type { ConfiguredOptions } from "./config.js";
import { exitCodes, UsageError } from "./exit.js";
import { interruption } from "./interruption.js";
import { asking, configurable, configured, whole } from "./options.js";
import { progressLine } from "./progress.js";
import { complain, counted, say } from "./say.js";
import type { Reached, TargetOptions } from "./target.js";

interface CompareOptions extends TargetOptions, ConfiguredOptions {
  readonly secondService?: string;
  readonly json?: boolean;
}

export function compareCommand(): Command {
  const command = new Command("compare")
    .description(
      "Send two implementations the same requests, and print only where the responses differ, ignoring identifiers and times.",
    )
    .argument("<url...>", "the two base URLs; mock stands for the embedded mock");
  asking(command)
    .option("--second-service <sid>", "the Sync Service of the second implementation (default: --service)")
    .option("--concurrency <n>", "maximum number of requests in flight", whole(1, 64), 1)
    .option("--unbounded", "also create Maps without an expiry or a name, for the rules that need them")
    .option("--no-unbounded", "never create such Maps (default: only on this machine)")
    .option("--json", "print JSON");
  return configurable(command).action(configured(run));
}

async function run(urls: readonly string[], options: CompareOptions, command: Command): Promise<void> {
  const [one, other, ...more] = urls;
  if (one === undefined || other === undefined || more.length > 0) {
    throw new UsageError(`two targets can be compared, not ${urls.length}; give two URLs, or a URL and mock`);
  }
  const { compare } = await import("../../conformance/compare.js");
  const { checkService, isLocal, mannersOf } = await import("./target.js");
  const second = options.secondService;
  checkService("--second-service", second);
  const open: Reached[] = [];
  const stop = interruption();
  const progress = progressLine();
  try {
    open.push(await reached(one, options, command));
    open.push(
      second === undefined
        ? await reached(other, options, command)
        : await reached(other, { ...options, service: second }, command, "secondService"),
    );
    const [first, last] = open;
    if (!first || !last) throw new Error("two targets were opened");
    // Both targets get the same requests, so the stricter limits of the two apply.
    const remote = [one, other].find((url) => url !== "mock" && !isLocal(url));
    const comparison = await compare(first.target, last.target, {
      ...mannersOf(remote, options),
      signal: stop.signal,
      onScenario: ({ id }, index, of) => progress.show(`${index + 1}/${of} ${id}`),
    });
    progress.clear();
    const names: Names = [nameOf(one, first), nameOf(other, last)];
    const unfinished = comparison.reports.flatMap(({ stopped }, index) =>
      stopped === undefined ? [] : [named(stopped, names[index])],
    );
    if (options.json) say(`${JSON.stringify(comparison, null, 2)}\n`);
    // If nothing was asked of both targets, nothing was compared.
    else if (unfinished.length === 0 || comparison.exchanges > 0) say(printed(comparison, names));
    for (const reason of unfinished) complain(reason);
    const { leftBehind } = comparison;
    for (const [name, left] of [[names[0], leftBehind.one] as const, [names[1], leftBehind.other] as const]) {
      if (left > 0) complain(`${name}: ${counted(left, "Map")} could not be deleted; sync-maps sweep deletes them`);
    }
    process.exitCode = stop.signal.aborted
      ? stop.code()
      : unfinished.length > 0
        ? exitCodes.unfinished
        : codeOf(comparison);
  } finally {
    progress.clear();
    stop.end();
    for (const { close } of open) await close();
  }
}

type Names = readonly [string, string];

const nameOf = (text: string, { target }: Reached): string => (text === "mock" ? "the mock" : target.url);

/** Why a run stopped, with the name of its target unless the reason begins with it, as most do. */
function named(reason: string, name = ""): string {
  const begin = URL.canParse(name) ? new URL(name).origin : name;
  return reason.startsWith(begin) ? reason : `${name}: ${reason}`;
}

async function reached(
  text: string,
  options: CompareOptions,
  command: Command,
  serviceFrom?: "secondService",
): Promise<Reached> {
  const { embedded, targetAt } = await import("./target.js");
  if (text === "mock") return embedded(options, command, serviceFrom);
  return { target: await targetAt(text, options, command), close: async () => {} };
}

function codeOf({ rules, questions, answers }: Comparison): number {
  return rules.length + questions.length + answers.length > 0 ? exitCodes.breached : 0;
}

function printed({ rules, questions, answers, exchanges }: Comparison, [one, other]: Names): string {
  const lines = [`one    ${one}`, `other  ${other}`];
  if (rules.length > 0)
    lines.push("", "rules", ...rules.flatMap((each) => [`  ${each.about}`, ...both(each.one, each.other)]));
  if (questions.length > 0) {
    lines.push(
      "",
      "open questions",
      ...questions.flatMap((each) => [`  ${each.about}`, ...both(each.one, each.other)]),
    );
  }
  if (answers.length > 0) lines.push("", "answers");
  for (const { request, at, times, ...each } of answers) {
    lines.push(
      `  ${request}${times > 1 ? `, and ${times - 1} more` : ""}`,
      `    ${at}`,
      ...both(text(each.one), text(each.other)),
    );
  }
  const count = rules.length + questions.length + answers.length;
  lines.push("", `${counted(count, "difference")} in ${counted(exchanges, "request")} to both`);
  return `${lines.join("\n")}\n`;
}

const both = (one: string, other: string): readonly string[] => [`    one    ${one}`, `    other  ${other}`];

const text = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
