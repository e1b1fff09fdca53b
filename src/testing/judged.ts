/** For tests: exchanges written by hand, judged by all rules. */
import { expect } from "vitest";
import { rules } from "../../conformance/rules/index.js";
import { audit } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Exchange, Headers } from "../http/exchange.js";

interface Judged {
  /** The ids of the rules that are broken. */
  readonly broken: readonly string[];
  /** How much evidence a rule found. */
  readonly examined: (id: string) => number | undefined;
  /** What is wrong by a rule. */
  readonly findings: (id: string) => readonly Finding[];
}

/** No rule may fail itself. */
export function judged(exchanges: readonly Exchange[], { soleWriter = true } = {}): Judged {
  const judge = audit(rules, { soleWriter });
  for (const each of exchanges) judge.see(each);
  const verdicts = judge.finish();
  expect(verdicts.filter(({ outcome }) => outcome === "error")).toEqual([]);
  return {
    broken: verdicts.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule.id),
    examined: (id) => verdicts.find(({ rule }) => rule.id === id)?.examined,
    findings: (id) => verdicts.find(({ rule }) => rule.id === id)?.findings ?? [],
  };
}

/** The ids of the rules that exchanges break, where nobody else writes. */
export const broken = (...exchanges: readonly Exchange[]): readonly string[] => judged(exchanges).broken;

/** An exchange whose request and answer are as given, its answer with headers and a body of its own. */
export function answering(each: Exchange, headers: Headers, body = each.response.body): Exchange {
  return { ...each, response: { ...each.response, headers: { ...each.response.headers, ...headers }, body } };
}
