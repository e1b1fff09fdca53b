import { Command } from "commander";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("List every rule: its id, its level, what it says, and where that is documented.")
    .option("--json", "for programs")
    .action(run);
}

async function run({ json }: { readonly json?: boolean }): Promise<void> {
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
