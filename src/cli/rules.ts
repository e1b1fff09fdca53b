import { Command } from "commander";
import type { Rule } from "../audit/rule.js";
import { UsageError } from "./exit.js";
import { say } from "./say.js";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("List every rule with its id, level, sentence and source, or explain one rule.")
    .argument("[id]", "a rule to explain, with an exchange that passes and one that fails")
    .option("--json", "print JSON")
    .option(
      "--coverage",
      "list every documented statement with the rules that check it instead, or only those that ID checks",
    )
    .action(run);
}

interface RulesOptions {
  readonly json?: boolean;
  readonly coverage?: boolean;
}

async function run(name: string | undefined, { json = false, coverage }: RulesOptions): Promise<void> {
  const { checkKnown } = await import("../../conformance/select.js");
  if (name !== undefined) checkKnown(name);
  if (coverage) return printCoverage(json, name);
  const { rules } = await import("../../conformance/rules/index.js");
  const { citationOf } = await import("../api/citation.js");
  const inShort = ({ id, level, says, cites }: Rule) => ({ id, level, says, cites, ...citationOf(cites) });
  if (name !== undefined) {
    const rule = rules.find(({ id }) => id === name);
    if (!rule) throw new UsageError(`${name} is a family; name one rule of it, such as ${firstOf(rules, name)}`);
    if (json) return printJson(inShort(rule));
    const { explainRule } = await import("./explain-rule.js");
    say(await explainRule(rule));
    return;
  }
  const listed = rules.map(inShort);
  if (json) return printJson(listed);
  for (const { id, level, says, source } of listed) {
    say(`${level.padEnd(6)} ${id}\n       ${says}\n       ${source.url}\n`);
  }
}

function printJson(value: object): void {
  say(`${JSON.stringify(value, null, 2)}\n`);
}

function firstOf(rules: readonly Rule[], family: string): string {
  return rules.find((each) => each.family === family)?.id ?? "";
}

/** The coverage of all statements, or of those that a rule or family checks. */
async function printCoverage(json: boolean, name: string | undefined): Promise<void> {
  const { coverage } = await import("../../conformance/coverage.js");
  const holds = (id: string): boolean => id === name || id.startsWith(`${name}.`);
  const statements = coverage().filter(({ rules }) => name === undefined || rules.some(holds));
  if (json) return printJson(statements);
  let section = "";
  for (const { says, section: here, rules, unjudged } of statements) {
    if (here.url !== section) say(`${section === "" ? "" : "\n"}${here.title}\n${here.url}\n\n`);
    section = here.url;
    say(`  ${says}\n`);
    for (const id of rules) say(`    ✓ ${id}\n`);
    if (unjudged !== undefined) say(`    – not judged: ${unjudged}\n`);
  }
}
