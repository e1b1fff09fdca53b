/** `npm run mutants`: which rules catch which mutant, and how many mutants are caught. */
import { fileURLToPath } from "node:url";
import { rules } from "../rules/index.js";
import { mutants } from "./index.js";
import { judged, targetWith } from "./kill.js";
import type { Mutant } from "./mutant.js";

/** A mutant with the rules that catch it, in the page's order. */
export interface Row {
  readonly mutant: Mutant;
  readonly killers: readonly string[];
}

/** Runs the whole suite against each mutant. */
export async function matrix(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const mutant of mutants) {
    const { killers } = await judged(targetWith(mutant.fault), mutant.with ?? []);
    rows.push({ mutant, killers });
  }
  return rows;
}

/** Rules that are the only one to catch some mutant: without such a rule, that mutant would survive. */
export function needed(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ killers }) => (killers.length === 1 ? killers : [])));
}

/** The matrix as text: mutants by their rule, the other rules that catch them, and the score. */
export function printed(rows: readonly Row[]): string {
  const alone = needed(rows);
  const lines = rules.flatMap(({ id }) => [
    `${id}${alone.has(id) ? "" : "  (never alone)"}`,
    ...rows.filter(({ mutant }) => mutant.breaks === id).map(line),
  ]);
  const killed = rows.filter(({ mutant, killers }) => killers.includes(mutant.breaks)).length;
  const score = `${killed} of ${rows.length} mutants are caught by the rule that is meant for them (${Math.floor((100 * killed) / rows.length)} %)`;
  const only = `${alone.size} of ${rules.length} rules are alone in catching one`;
  return `${[...lines, "", score, only].join("\n")}\n`;
}

function line({ mutant: { breaks, by }, killers }: Row): string {
  const others = killers.filter((id) => id !== breaks);
  const mark = killers.includes(breaks) ? "✓" : "✗";
  return `  ${mark} ${by}${others.length > 0 ? `  + ${others.join(" ")}` : ""}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await matrix();
  process.stdout.write(printed(rows));
  process.exitCode = rows.every(({ mutant, killers }) => killers.includes(mutant.breaks)) ? 0 : 1;
}
