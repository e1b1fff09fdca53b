import { citationOf } from "../api/citation.js";
import type { Finding } from "../audit/finding.js";
import { placed } from "./place.js";
import { recordedLines } from "./recorded.js";
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
    ...(report.recorded ? [recordedLines(report.recorded, style).join("\n")] : []),
    ...(report.stopped === undefined ? [unjudged(report, style).join("\n")] : []),
    sums(report, style).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};

function about({ target, files }: Report): string {
  if (target !== undefined) return `target ${target}`;
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

function failure(
  { id, level, says, cites, examined, findings, more: unkept = 0 }: RuleReport,
  style: Style,
): readonly string[] {
  const { quote, source } = citationOf(cites);
  const count = findings.length + unkept;
  const more = count - shown;
  return [
    `${style.bad("✗")} ${style.bold(`${level} ${id}`)}  ${count} of ${examined} breach it`,
    `  ${says}`,
    style.dim(`  "${quote}"`),
    style.dim(`  ${source.url}`),
    ...findings.slice(0, shown).flatMap((finding) => described(finding, style)),
    ...(more > 0
      ? [
          style.dim(
            `    … and ${more} more; --reporter json shows ${unkept > 0 ? `${findings.length} of them` : "them all"}`,
          ),
        ]
      : []),
  ];
}

function described({ operation, request, at, expected, actual, source }: Finding, style: Style): readonly string[] {
  const place = source && `${placed(source)}: `;
  const indent = " ".repeat(6 + at.length);
  return [
    `    ${place ?? ""}${operation} ${style.dim(`${request.method} ${request.url}`)}`,
    `      ${at}  expected  ${expected}`,
    `${indent}  actual    ${style.bad(actual === undefined ? "nothing" : JSON.stringify(actual))}`,
  ];
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
