/** Describes a breach line by line, for all reporters whose readers are people. */
import { citationOf } from "../api/citation.js";
import type { Finding } from "../audit/finding.js";
import type { Source } from "../http/exchange.js";
import { placed } from "./place.js";
import type { RuleReport } from "./report.js";
import { printable } from "./style.js";

/** How many findings of one rule are shown. */
export const shown = 3;

/** A place in a recording, in words. */
export function placeIn(source: Source): string {
  return printable(placed(source));
}

/** A value in printed form. */
export const written = (actual: unknown): string => (actual === undefined ? "nothing" : JSON.stringify(actual));

/** A finding in one sentence. */
export function sentence({ at, expected, actual }: Finding): string {
  return printable(`${at}: expected ${expected}; actual ${written(actual)}`);
}

/** A finding in full: the request, the place, the body around it, and how to reproduce it. */
export function details(finding: Finding): readonly string[] {
  const { operation, request, source, at, expected, actual, excerpt = [], reproduction = [], cites } = finding;
  const indent = " ".repeat(2 + at.length);
  const lines = [
    `${source ? `${placeIn(source)}: ` : ""}${operation} ${request.method} ${request.url}`,
    `  ${at}  expected  ${expected}`,
    `${indent}  actual    ${written(actual)}`,
    ...(cites === undefined ? [] : [`  ${quoteOf(cites)}`]),
    ...excerpt.map((line) => `    ${line}`),
    ...reproduction.map((line) => `  ${line}`),
  ];
  return lines.map(printable);
}

function quoteOf(cites: string): string {
  const { quote, url } = quoted({ cites });
  return `"${quote}" ${url}`;
}

/** The sentence of the documentation that a rule checks, with its source. */
export function quoted({ cites }: Pick<RuleReport, "cites">): { readonly quote: string; readonly url: string } {
  const { quote, source } = citationOf(cites);
  return { quote, url: source.url };
}

/** A line that counts the findings that are not shown; `where` tells how to see them. */
export function rest(findings: readonly Finding[], unkept = 0, where = "--reporter json"): string | undefined {
  const more = Math.max(0, findings.length - shown) + unkept;
  if (more === 0) return undefined;
  return `… and ${more} more; ${where} shows ${unkept > 0 ? `${findings.length} in all` : "them all"}`;
}
