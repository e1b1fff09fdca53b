/** Options that several commands take, and how their texts are read. */
import { InvalidArgumentError, Option } from "commander";
import type { Level } from "../audit/rule.js";

/** A repeatable option whose values may also be separated by commas. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(","),
];

/** A repeatable option. */
export const append = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A whole number in these bounds. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

export const onlyOption = new Option(
  "--only <ids>",
  "judge these rules or families only (repeatable, or with commas)",
).argParser(collect);
export const skipOption = new Option("--skip <ids>", "leave these rules or families out (likewise)").argParser(collect);
export const levelOption = new Option("--level <level>", "what counts as a breach")
  .choices(["must", "should"])
  .default("must");
export const reporterOption = new Option(
  "--reporter <name[:file]>",
  "how to report: pretty or json, to standard output or into a file (repeatable; default: pretty)",
).argParser(append);

export interface ReportingOptions {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly level: "must" | "should";
  readonly reporter?: readonly string[];
}

export const levelOf = ({ level }: ReportingOptions): Level => (level === "must" ? "MUST" : "SHOULD");
