import { citationOf } from "../api/citation.js";
import type { Finding } from "../audit/finding.js";
import type { Report, RuleReport } from "./report.js";
import type { Reporter } from "./reporter.js";
import type { Style } from "./style.js";

/** How many findings of one rule are shown. */
const shown = 3;

/** For people: what was breached, with the sentence that it breaches; what was not judged; and the sums. */
export const pretty: Reporter = (report, style) => {
  const failed = report.rules.filter(({ outcome }) => outcome === "fail");
  const blocks = [
    [`${style.bold(`sync-maps-contract ${report.version}`)}, spec ${report.description}`, about(report)].join("\n"),
    families(report, style).join("\n"),
    ...failed.map((rule) => failure(rule, style).join("\n")),
    ...(report.stopped === undefined ? [unjudged(report, style).join("\n")] : []),
    open(report, style).join("\n"),
    sums(report, style).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};

function about({ target, explored, files }: Report): string {
  const random = explored ? `\n${explored.sequences} random sequences; --seed ${explored.seed} sends them again` : "";
  if (target !== undefined) return `target ${target}${random}`;
  const [first, ...others] = files ?? [];
  return others.length < 3 ? `files ${[first, ...others].join(" ")}` : `files ${first} and ${others.length} more`;
}

function families({ rules }: Report, style: Style): readonly string[] {
  const names = [...new Set(rules.map(({ id }) => familyOf(id)))];
  return names.flatMap((name) => {
    const judged = rules.filter(
      ({ id, outcome }) => familyOf(id) === name && (outcome === "pass" || outcome === "fail"),
    );
    if (judged.length === 0) return [];
    const passed = judged.filter(({ outcome }) => outcome === "pass").length;
    const all = passed === judged.length;
    const mark = all ? style.good("✓") : style.bad("✗");
    return [`${mark} ${name.padEnd(11)} ${passed} of ${judged.length} ${judged.length === 1 ? "rule" : "rules"}`];
  });
}

const familyOf = (id: string): string => id.slice(0, id.indexOf("."));

function failure({ id, level, says, cites, examined, findings }: RuleReport, style: Style): readonly string[] {
  const { quote, source } = citationOf(cites);
  const more = findings.length - shown;
  return [
    `${style.bad("✗")} ${style.bold(`${level} ${id}`)}  ${findings.length} of ${examined} breach it`,
    `  ${says}`,
    style.dim(`  "${quote}"`),
    style.dim(`  ${source.url}`),
    ...findings.slice(0, shown).flatMap((finding) => described(finding, style)),
    ...reproduction(findings, style),
    ...(more > 0 ? [style.dim(`    … and ${more} more; --reporter json shows them all`)] : []),
  ];
}

function described({ operation, request, at, expected, actual, source }: Finding, style: Style): readonly string[] {
  const place =
    source && `${source.file}, ${source.line === undefined ? `entry ${source.entry}` : `line ${source.line}`}: `;
  const indent = " ".repeat(6 + at.length);
  return [
    `    ${place ?? ""}${operation} ${style.dim(`${request.method} ${request.url}`)}`,
    `      ${at}  expected  ${expected}`,
    `${indent}  actual    ${style.bad(actual === undefined ? "nothing" : JSON.stringify(actual))}`,
  ];
}

/** How to see it again: of the first finding, since the others of a rule are seldom of another kind. */
function reproduction([first]: readonly Finding[], style: Style): readonly string[] {
  const commands = first?.reproduction ?? [];
  return commands.length === 0 ? [] : ["    again", ...commands.map((command) => style.dim(`      ${command}`))];
}

function unjudged({ rules, files }: Report, style: Style): readonly string[] {
  const of = (outcome: RuleReport["outcome"]): readonly RuleReport[] =>
    rules.filter((rule) => rule.outcome === outcome);
  const line = ({ outcome, level, id }: RuleReport, why: string): string =>
    `${style.warn(outcome.padEnd(8))} ${level.padEnd(6)} ${id}  ${style.dim(why)}`;
  const count = (outcome: RuleReport["outcome"], all: number, why: string): string =>
    `${style.warn(outcome.padEnd(8))} ${all} ${all === 1 ? "rule" : "rules"}  ${style.dim(why)}`;

  const untested = of("untested");
  const reasons = new Set(of("skipped").map(({ reason = "" }) => reason));
  return [
    ...of("error").map((rule) =>
      line(rule, `an error of this tool, not of the target: ${rule.reason?.split("\n")[0]}`),
    ),
    // A recording leaves most rules without evidence; which ones says nothing about anybody.
    ...(files && untested.length > 0
      ? [count("untested", untested.length, "no evidence")]
      : untested.map((rule) => line(rule, "no evidence"))),
    ...[...reasons].map((why) =>
      count("skipped", of("skipped").filter(({ reason = "" }) => reason === why).length, why),
    ),
  ];
}

/** What was seen of each open question; of a recording, those only of which anything was. */
function open({ questions, files }: Report, style: Style): readonly string[] {
  const shown = questions.filter(({ seen }) => !files || Object.keys(seen).length > 0);
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

function sums({ summary, partial, stopped, rules }: Report, style: Style): readonly string[] {
  const { exchanges, durationMs, ...outcomes } = summary;
  const counts = Object.entries(outcomes).filter(([name, count]) => count > 0 || name === "pass" || name === "fail");
  const musts = rules.filter(
    ({ level, outcome }) => level === "MUST" && outcome !== "pass" && outcome !== "fail",
  ).length;
  return [
    `${rules.length} rules: ${counts.map(([name, count]) => `${count} ${name}`).join(", ")}; ${exchanges} ${exchanges === 1 ? "exchange" : "exchanges"} in ${durationMs} ms`,
    ...(stopped === undefined ? [] : [style.bad(`stopped: ${stopped}`)]),
    ...(partial
      ? [
          style.warn(
            `partial: ${musts === 0 ? "the run did not reach its end" : `${musts} MUST ${musts === 1 ? "rule was" : "rules were"} not judged`}`,
          ),
        ]
      : []),
  ];
}
