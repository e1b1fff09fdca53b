import { type Neighbour, neighbourOf } from "../src/api/neighbours.js";
import type { Level, Rule } from "../src/audit/rule.js";
import { type Waiver, waive } from "../src/report/baseline.js";
import type { Report } from "../src/report/report.js";
import { rules } from "./rules/index.js";

/** Selects rules by id, or by family, which is the part of the id before the dot. */
export interface Selection {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** How verdicts are reported. */
export interface Telling {
  /** The lowest level that counts as a breach; default "must". */
  readonly level?: "must" | "should";
  /** Whether findings show personal data. Credentials are never shown. */
  readonly showPii?: boolean;
  /** Known breaches to waive. */
  readonly waivers?: readonly Waiver[];
}

/** The level as reports name it. */
export const levelOf = ({ level = "must" }: Telling): Level => (level === "must" ? "MUST" : "SHOULD");

/** The report, with known breaches waived if there is a list of them. */
export const withWaivers = (report: Report, { waivers }: Telling): Report =>
  waivers ? waive(report, waivers) : report;

/** An unknown rule or family. The message suggests the most similar ones. */
export class UnknownRule extends Error {
  override readonly name = "UnknownRule";
}

/** Returns the reason if a rule is not selected. Throws {@link UnknownRule}. */
export function skipping(
  { only = [], skip = [] }: Selection,
  among: readonly Rule[] = rules,
): (rule: Rule) => string | undefined {
  for (const each of [...only, ...skip]) checkKnown(each);
  const isNamed = (name: string): boolean => among.some(({ id, family }) => name === id || name === family);
  const left = only.find((each) => !isNamed(each));
  if (left !== undefined) throw new UnknownRule(`${left} is about what is not asked for; resources can name it`);
  const isLeft = ({ id, family }: Rule): boolean =>
    (only.length === 0 || only.includes(id) || only.includes(family)) && !skip.includes(id) && !skip.includes(family);
  if (!among.some(isLeft)) throw new UnknownRule("nothing is left to judge: every rule that is asked for is skipped");
  return ({ id, family }) => {
    const among = (names: readonly string[]): boolean => names.includes(id) || names.includes(family);
    if (only.length > 0 && !among(only)) return "not asked for";
    return among(skip) ? "asked to be skipped" : undefined;
  };
}

/** The rules that a run about Maps and these other resources can judge. */
export function rulesWithin(resources: readonly Neighbour[]): readonly Rule[] {
  return rules.filter((rule) => isWithin(rule, resources));
}

/** Whether a run about Maps and these other resources touches the subject of a rule or observer. */
export function isWithin({ on, with: beside }: Pick<Rule, "on" | "with">, resources: readonly Neighbour[]): boolean {
  if (beside !== undefined && !resources.includes(beside)) return false;
  return on.some((subject) => {
    const neighbour = subject === "Stray" ? undefined : neighbourOf(subject);
    return neighbour === undefined || resources.includes(neighbour);
  });
}

/** Throws {@link UnknownRule} for a text that is neither a rule nor a family. */
export function checkKnown(name: string): void {
  const families = [...new Set(rules.map(({ family }) => family))];
  if (families.includes(name) || rules.some(({ id }) => id === name)) return;
  const [family = ""] = name.split(".");
  const near = rules.filter((each) => each.family === family).map(({ id }) => id);
  const choice =
    near.length > 0 ? `the rules of ${family} are ${near.join(", ")}` : `the families are ${families.join(", ")}`;
  throw new UnknownRule(`there is no rule or family ${name || "without a name"}; ${choice}`);
}
