import { details, quoted, rest, shown } from "./details.js";
import { inWords, partialInWords } from "./pretty.js";
import {
  breaches,
  countOpen,
  familiesOf,
  isBreach,
  openIn,
  type Report,
  type RuleReport,
  silenceOf,
  troubles,
} from "./report.js";
import type { Reporter } from "./reporter.js";

/** Markdown for GitHub, suitable for a job summary or a comment. */
export const markdown: Reporter = (report) => {
  const failed = report.rules.filter(({ outcome }) => outcome === "fail");
  const good = !breaches(report) && report.stopped === undefined && report.summary.error === 0;
  const blocks = [
    `## ${good ? "✅" : "❌"} sync-maps: ${report.summary.pass} of ${report.rules.length} rules pass`,
    `${about(report)}  \n${escaped(inWords(report))}`,
    ...troubles(report).map((trouble) => `> [!CAUTION]\n> ${escaped(trouble)}`),
    ...(report.partial ? [`> [!NOTE]\n> ${escaped(partialInWords(report))}`] : []),
    ...failed.map((rule) => failure(rule, report)),
    table(report),
    ...unjudged(report),
  ];
  return `${blocks.join("\n\n")}\n`;
};

function about({ target, files = [], version, description }: Report): string {
  const asked = target ?? `${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}`;
  return `${code(asked)}, sync-maps-contract ${version}, spec ${description}`;
}

function failure(rule: RuleReport, report: Report): string {
  const findings = openIn(rule);
  const { quote, url } = quoted(rule);
  const lines = [
    ...findings.slice(0, shown).flatMap(details),
    ...[rest(findings, rule.more)].filter((line) => line !== undefined),
  ];
  return [
    `### ${isBreach(rule, report) ? "❌" : "⚠️"} ${rule.level} ${code(rule.id)}`,
    `${escaped(rule.says)} ${countOpen(rule)} of ${rule.examined} breach it.`,
    `> ${escaped(quote)}  \n> <${url}>`,
    fenced(lines),
  ].join("\n\n");
}

function table(report: Report): string {
  const rows = familiesOf(report).map(([name, rules]) => {
    const count = (...outcomes: readonly RuleReport["outcome"][]): number =>
      rules.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const failed = count("fail", "error");
    const mark = failed > 0 ? "❌" : count("pass") > 0 ? "✅" : "➖";
    return `| ${mark} ${name} | ${count("pass")} | ${failed} | ${count("waived")} | ${count("untested", "skipped")} |`;
  });
  return ["| family | pass | fail | waived | not judged |", "|---|--:|--:|--:|--:|", ...rows].join("\n");
}

/** The rules that were not judged or are waived, by reason, in a collapsed section. */
function unjudged({ rules }: Report): readonly string[] {
  const silent = rules.flatMap((rule) => {
    const why = rule.outcome === "error" ? "an error of this tool" : silenceOf(rule);
    return why === undefined ? [] : [{ id: rule.id, why }];
  });
  if (silent.length === 0) return [];
  const reasons = [...new Set(silent.map(({ why }) => why))];
  const lines = reasons.map(
    (why) =>
      `- ${escaped(why)}: ${silent
        .filter((each) => each.why === why)
        .map(({ id }) => code(id))
        .join(", ")}`,
  );
  const summary = `<summary>${silent.length} ${silent.length === 1 ? "rule was" : "rules were"} not judged, or let pass</summary>`;
  return [`<details>${summary}\n\n${lines.join("\n")}\n\n</details>`];
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");

/** Inline code, in more backticks than the text has in a row. */
function code(text: string): string {
  const ticks = "`".repeat(1 + longestRun(text));
  return `${ticks}${text.startsWith("`") ? " " : ""}${text}${text.endsWith("`") ? " " : ""}${ticks}`;
}

function fenced(lines: readonly string[]): string {
  const fence = "`".repeat(Math.max(3, 1 + longestRun(lines.join("\n"))));
  return [`${fence}text`, ...lines, fence].join("\n");
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
