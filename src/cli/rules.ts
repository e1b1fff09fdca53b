import { Command } from "commander";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("List every rule: its id, its level, what it says, and where that is documented.")
    .option("--json", "for programs")
    .option("--coverage", "list every statement of the documentation instead, with the rules that hold it")
    .action(run);
}

interface RulesOptions {
  readonly json?: boolean;
  readonly coverage?: boolean;
}

async function run({ json, coverage }: RulesOptions): Promise<void> {
  if (coverage) return printCoverage(json ?? false);
  const { rules } = await import("../../conformance/rules/index.js");
  const { citationOf } = await import("../api/citation.js");
  const listed = rules.map(({ id, level, says, cites }) => ({ id, level, says, cites, ...citationOf(cites) }));
  if (json) {
    process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  for (const { id, level, says, source } of listed) {
    process.stdout.write(`${level.padEnd(6)} ${id}\n       ${says}\n       ${source.url}\n`);
  }
}

async function printCoverage(json: boolean): Promise<void> {
  const { coverage } = await import("../../conformance/coverage.js");
  const statements = coverage();
  if (json) {
    process.stdout.write(`${JSON.stringify(statements, null, 2)}\n`);
    return;
  }
  let section = "";
  for (const { says, section: here, rules, unjudged } of statements) {
    if (here.url !== section) process.stdout.write(`${section === "" ? "" : "\n"}${here.title}\n${here.url}\n\n`);
    section = here.url;
    process.stdout.write(`  ${says}\n`);
    for (const id of rules) process.stdout.write(`    ✓ ${id}\n`);
    if (unjudged !== undefined) process.stdout.write(`    – not judged: ${unjudged}\n`);
  }
}
