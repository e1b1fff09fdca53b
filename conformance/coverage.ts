/** Each fact of the description with the rules that check it, or the reason why none can. */
import { canonical, type Fact, facts } from "../src/api/facts.js";
import { rules } from "./rules/index.js";
import { unjudged } from "./unjudged.js";

export interface Covered extends Fact {
  /** The ids of the rules that check it, in catalogue order. */
  readonly rules: readonly string[];
  /** Why it cannot be judged from outside, if no rule does. */
  readonly unjudged: string | undefined;
}

/** In the page's order. */
export function coverage(): readonly Covered[] {
  const held = rules.map(({ id, cites, holds = [] }) => ({ id, pointers: new Set([cites, ...holds].map(canonical)) }));
  return facts().map((fact) => ({
    ...fact,
    rules: held.filter(({ pointers }) => pointers.has(fact.pointer)).map(({ id }) => id),
    unjudged: unjudged[fact.pointer],
  }));
}

/** The whole table as Markdown, by section. */
export function coverageTable(): string {
  const all = coverage();
  const urls = [...new Set(all.map(({ section }) => section.url))];
  const blocks = urls.map((url) => {
    const here = all.filter(({ section }) => section.url === url);
    const rows = here.map((each) => `| ${each.says} | ${heldBy(each)} |`);
    return `## [${here[0]?.section.title}](${url})\n\n| statement | held by, or why it cannot be judged |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return blocks.join("\n");
}

function heldBy({ rules: ids, unjudged: reason }: Covered): string {
  const held = ids.map((id) => `\`${id}\``).join(" ");
  return [held, ...(reason === undefined ? [] : [`not judged: ${reason}`])].filter((part) => part !== "").join("; ");
}
