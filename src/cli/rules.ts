import { Command } from "commander";
import { UsageError } from "./exit.js";
import { say } from "./say.js";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("List every rule: its id, its level, what it says, and where that is documented. Explain one.")
    .argument("[id]", "a rule to explain, with an exchange that passes and one that fails")
    .option("--json", "for programs")
    .option("--coverage", "list every statement of the documentation instead, with the rules that hold it")
    .action(run);
}

interface RulesOptions {
  readonly json?: boolean;
  readonly coverage?: boolean;
}

async function run(id: string | undefined, { json, coverage }: RulesOptions): Promise<void> {
  if (coverage) return printCoverage(json ?? false);
  const { rules } = await import("../../conformance/rules/index.js");
  const { citationOf } = await import("../api/citation.js");
  if (id !== undefined) {
    const { known } = await import("../../conformance/select.js");
    known(id);
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw new UsageError(`${id} is a family; name one rule of it, such as ${firstOf(rules, id)}`);
    const { explainRule } = await import("./explain-rule.js");
    say(await explainRule(rule));
    return;
  }
  const listed = rules.map(({ id, level, says, cites }) => ({ id, level, says, cites, ...citationOf(cites) }));
  if (json) {
    say(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  for (const { id, level, says, source } of listed) {
    say(`${level.padEnd(6)} ${id}\n       ${says}\n       ${source.url}\n`);
  }
}

function firstOf(rules: readonly { readonly id: string; readonly family: string }[], family: string): string {
  return rules.find((each) => each.family === family)?.id ?? "";
}

async function printCoverage(json: boolean): Promise<void> {
  const { coverage } = await import("../../conformance/coverage.js");
  const statements = coverage();
  if (json) {
    say(`${JSON.stringify(statements, null, 2)}\n`);
    return;
  }
  let section = "";
  for (const { says, section: here, rules, unjudged } of statements) {
    if (here.url !== section) say(`${section === "" ? "" : "\n"}${here.title}\n${here.url}\n\n`);
    section = here.url;
    say(`  ${says}\n`);
    for (const id of rules) say(`    ✓ ${id}\n`);
    if (unjudged !== undefined) say(`    – not judged: ${unjudged}\n`);
  }
}
