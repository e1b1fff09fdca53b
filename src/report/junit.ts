import { details, quoted, rest, sentence, shown } from "./details.js";
import { familiesOf, isBreach, openIn, type Report, type RuleReport, silenceOf, troubles } from "./report.js";
import type { Reporter } from "./reporter.js";

/** JUnit's XML as Jenkins reads it: a suite per family, a case per rule, and a suite for the run itself. */
export const junit: Reporter = (report) => {
  const suites = [...familiesOf(report).map(([name, rules]) => suite(name, rules, report)), run(report)];
  const { error, durationMs } = report.summary;
  const attributes = `name="sync-maps-contract ${report.version}" tests="${report.rules.length + 1}" time="${(durationMs / 1000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes} failures="${failuresIn(report.rules, report) + Number(troubles(report).length > 0)}" errors="${error}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
};

const failuresIn = (rules: readonly RuleReport[], report: Report): number =>
  rules.filter((rule) => isBreach(rule, report)).length;

function suite(name: string, rules: readonly RuleReport[], report: Report): string {
  const errors = rules.filter(({ outcome }) => outcome === "error").length;
  const skipped = rules.filter((rule) => silenceOf(rule) !== undefined).length;
  return [
    `  <testsuite name="${name}" tests="${rules.length}" failures="${failuresIn(rules, report)}" errors="${errors}" skipped="${skipped}">`,
    ...rules.map((rule) => testCase(rule, report)),
    "  </testsuite>",
  ].join("\n");
}

function testCase(rule: RuleReport, report: Report): string {
  const { id, says, examined } = rule;
  const attributes = `classname="${id.slice(0, id.indexOf("."))}" name="${text(`${id}: ${says}`)}" assertions="${examined}"`;
  const content = contentOf(rule, report);
  return content === undefined ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${content}</testcase>`;
}

function contentOf(rule: RuleReport, report: Report): string | undefined {
  const silence = silenceOf(rule);
  if (silence !== undefined) return `<skipped>${text(silence)}</skipped>`;
  if (rule.outcome === "error") return `<error type="error">${text(rule.reason ?? "")}</error>`;
  if (rule.outcome !== "fail") return undefined;
  const findings = openIn(rule);
  const { quote, url } = quoted(rule);
  const lines = [
    `"${quote}"`,
    url,
    ...findings.slice(0, shown).flatMap(details),
    ...[rest(findings, rule.more)].filter((line) => line !== undefined),
  ];
  const all = text(lines.join("\n"));
  const [first] = findings;
  if (!isBreach(rule, report)) return `<system-out>${all}</system-out>`;
  return `<failure type="${rule.level}" message="${text(first ? sentence(first) : "")}">${all}</failure>`;
}

/** The suite for the run itself: each thing that is wrong with it is a case. */
function run(report: Report): string {
  const found = troubles(report);
  const failure = found.length === 0 ? "" : `<failure type="run">${text(found.join("\n"))}</failure>`;
  return [
    `  <testsuite name="run" tests="1" failures="${Number(found.length > 0)}" errors="0" skipped="0">`,
    `    <testcase classname="run" name="the run reached its end, and its baseline holds">${failure}</testcase>`,
    "  </testsuite>",
  ].join("\n");
}

/** Text for XML 1.0, without the characters that it does not allow. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
