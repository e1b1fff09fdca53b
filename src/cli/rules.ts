import { Command } from "commander";
import { UsageError } from "./exit.js";
import { say } from "./say.js";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("List every rule: its id, its level, what it says, and where that is documented. Explain one.")
    .argument("[id]", "a rule to explain, with an exchange that passes and one that fails")
    .option("--json", "for programs")
    .action(run);
}

async function run(id: string | undefined, { json }: { readonly json?: boolean }): Promise<void> {
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
