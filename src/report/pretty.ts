import type { Finding } from "../audit/finding.js";
import { details, quoted, rest, shown } from "./details.js";
import { recordedLines } from "./recorded.js";
import { countOpen, familiesOf, isBreach, openIn, type Report, type RuleReport, troubles } from "./report.js";
import type { Reporter } from "./reporter.js";
import { plain, printable, type Style } from "./style.js";

/** The report for people: what was breached, with the sentence that it breaches; what was not judged; and the totals. */
export const pretty: Reporter = (report, style = plain) => {
  const failed = report.rules.filter(({ outcome }) => outcome === "fail");
  const blocks = [
    [`${style.bold(`sync-maps-contract ${report.version}`)}, spec ${report.description}`, about(report)].join("\n"),
    families(report, style).join("\n"),
    ...failed.map((rule) => failure(rule, style).join("\n")),
    ...(report.recorded ? [recordedLines(report.recorded, style).join("\n")] : []),
    ...(report.stopped === undefined ? [unjudged(report, style).join("\n")] : []),
    open(report, style).join("\n"),
    sums(report, style).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};

function about({ target, explored, files }: Report): string {
  const random = explored ? `\n${explored.sequences} random sequences; --seed ${explored.seed} sends them again` : "";
  if (target !== undefined) return `target ${target}${random}`;
  const [first, ...others] = (files ?? []).map(printable);
  return others.length < 3 ? `files ${[first, ...others].join(" ")}` : `files ${first} and ${others.length} more`;
}

const judging: readonly RuleReport["outcome"][] = ["pass", "fail", "waived"];

function families(report: Report, style: Style): readonly string[] {
  return familiesOf(report).flatMap(([name, rules]) => {
    const judged = rules.filter(({ outcome }) => judging.includes(outcome));
    if (judged.length === 0) return [];
    const passed = judged.filter(({ outcome }) => outcome === "pass").length;
    const mark = judged.some(({ outcome }) => outcome === "fail") ? style.bad("✗") : style.good("✓");
    return [`${mark} ${name.padEnd(11)} ${passed} of ${judged.length} ${judged.length === 1 ? "rule" : "rules"}`];
  });
}

function failure(rule: RuleReport, style: Style): readonly string[] {
  const { id, level, says, examined } = rule;
  const { quote, url } = quoted(rule);
  const findings = openIn(rule);
  const more = rest(findings, rule.more);
  return [
    `${style.bad("✗")} ${style.bold(`${level} ${id}`)}  ${countOpen(rule)} of ${examined} breach it`,
    `  ${says}`,
    style.dim(`  "${quote}"`),
    style.dim(`  ${url}`),
    ...findings.slice(0, shown).flatMap((finding) => described(finding, style)),
    ...(more === undefined ? [] : [style.dim(`    ${more}`)]),
  ];
}

/** The details of a finding, with the important parts emphasised and the others dimmed. */
function described(finding: Finding, style: Style): readonly string[] {
  const [request = "", expected = "", actual = "", ...others] = details(finding);
  const url = `${finding.request.method} ${finding.request.url}`;
  const heading = `${request.slice(0, request.length - url.length)}${style.dim(url)}`;
  const label = /^ *actual {4}/.exec(actual)?.[0] ?? "";
  return [
    heading,
    expected,
    `${label}${style.bad(actual.slice(label.length))}`,
    ...others.map((line) => (line.startsWith("    >") ? style.bad(line) : style.dim(line))),
  ].map((line) => `    ${line}`);
}

/** Whether the traffic was somebody else's, which need not cover everything. */
const isOverheard = ({ files, recorded }: Report): boolean => files !== undefined || recorded !== undefined;

function unjudged(report: Report, style: Style): readonly string[] {
  const { rules } = report;
  const of = (outcome: RuleReport["outcome"]): readonly RuleReport[] =>
    rules.filter((rule) => rule.outcome === outcome);
  const line = ({ outcome, level, id }: RuleReport, why: string): string =>
    `${style.warn(outcome.padEnd(8))} ${level.padEnd(6)} ${id}  ${style.dim(printable(why))}`;
  const count = (outcome: RuleReport["outcome"], all: number, why: string): string =>
    `${style.warn(outcome.padEnd(8))} ${all} ${all === 1 ? "rule" : "rules"}  ${style.dim(why)}`;

  const untested = of("untested");
  const reasons = new Set(of("skipped").map(({ reason = "" }) => reason));
  return [
    ...of("error").map((rule) =>
      line(rule, `an error of this tool, not of the target: ${rule.reason?.split("\n")[0]}`),
    ),
    ...of("waived").map((rule) =>
      line(rule, [...new Set(rule.findings.map(({ waived = "" }) => waived || "no note"))].join("; ")),
    ),
    // Others' traffic leaves most rules without evidence, and which ones is of no interest.
    ...(isOverheard(report) && untested.length > 0
      ? [count("untested", untested.length, "no evidence")]
      : untested.map((rule) => line(rule, "no evidence"))),
    ...[...reasons].map((why) =>
      count("skipped", of("skipped").filter(({ reason = "" }) => reason === why).length, why),
    ),
  ];
}

/** The readings seen of each open question; for others' traffic, only questions with a reading. */
function open(report: Report, style: Style): readonly string[] {
  const shown = report.questions.filter(({ seen }) => !isOverheard(report) || Object.keys(seen).length > 0);
  if (shown.every(({ seen }) => Object.keys(seen).length === 0)) return [];
  const width = Math.max(...shown.map(({ asks }) => asks.length));
  return [
    "open questions, to which every answer conforms",
    ...shown.map(({ asks, seen }) => {
      const answers = Object.keys(seen).join(", ");
      return `  ${asks.padEnd(width)}  ${answers === "" ? style.dim("not seen") : answers}`;
    }),
  ];
}

function sums(report: Report, style: Style): readonly string[] {
  return [
    inWords(report),
    ...troubles(report).map((trouble) => style.bad(printable(trouble))),
    ...letPass(report).map((line) => style.warn(line)),
    ...(report.partial ? [style.warn(partialInWords(report))] : []),
  ];
}

/** The totals in one line. */
export function inWords({ summary, rules }: Report): string {
  const { exchanges, durationMs, ...outcomes } = summary;
  const counts = Object.entries(outcomes).filter(([name, count]) => count > 0 || name === "pass" || name === "fail");
  return `${rules.length} rules: ${counts.map(([name, count]) => `${count} ${name}`).join(", ")}; ${exchanges} ${exchanges === 1 ? "exchange" : "exchanges"} in ${durationMs} ms`;
}

/** The rules that are reported as broken but do not count as breaches. */
function letPass(report: Report): readonly string[] {
  const passed = report.rules.filter((rule) => rule.outcome === "fail" && !isBreach(rule, report)).length;
  if (passed === 0) return [];
  return [
    `let pass: ${passed} SHOULD ${passed === 1 ? "rule is" : "rules are"} broken; --level should makes that count`,
  ];
}

/** Why a report is partial. */
export function partialInWords({ rules }: Report): string {
  const musts = rules.filter(({ level, outcome }) => level === "MUST" && !judging.includes(outcome)).length;
  return `partial: ${musts === 0 ? "the run did not reach its end" : `${musts} MUST ${musts === 1 ? "rule was" : "rules were"} not judged`}`;
}
