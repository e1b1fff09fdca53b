import { details, quoted, rest, sentence, shown } from "./details.js";
import { isBreach, openIn, type Report, type RuleReport, silenceOf, troubles } from "./report.js";
import type { Reporter } from "./reporter.js";

/** The Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html): a line per rule. */
export const tap: Reporter = (report) => {
  const cases = [...report.rules.map((rule, index) => lines(rule, index + 1, report)), run(report)];
  return ["TAP version 14", `1..${cases.length}`, ...cases.flat(), ""].join("\n");
};

function lines(rule: RuleReport, number: number, report: Report): readonly string[] {
  const { id, says, outcome } = rule;
  const name = `${number} - ${plain(`${id}: ${says}`)}`;
  if (outcome === "waived") return [`not ok ${name} # TODO ${plain(silenceOf(rule) ?? "")}`];
  const silence = silenceOf(rule);
  if (silence !== undefined) return [`ok ${name} # SKIP ${plain(silence)}`];
  if (outcome === "error") return [`not ok ${name}`, ...block({ severity: "error", message: [rule.reason ?? ""] })];
  if (outcome !== "fail") return [`ok ${name}`];
  const findings = openIn(rule);
  const { quote, url } = quoted(rule);
  const [first] = findings;
  const lenient = isBreach(rule, report) ? "" : " # TODO a SHOULD, which does not count at this level";
  return [
    `not ok ${name}${lenient}`,
    ...block({
      severity: rule.level,
      message: [first ? sentence(first) : ""],
      source: [`"${quote}"`, url],
      findings: [
        ...findings.slice(0, shown).flatMap(details),
        ...[rest(findings, rule.more)].filter((line) => line !== undefined),
      ],
    }),
  ];
}

function run(report: Report): readonly string[] {
  const found = troubles(report);
  const name = `${report.rules.length + 1} - the run reached its end, and its baseline holds`;
  return found.length === 0 ? [`ok ${name}`] : [`not ok ${name}`, ...block({ message: found })];
}

/** A YAML block below a test line; text of several lines is a literal block. */
function block(fields: Readonly<Record<string, string | readonly string[]>>): readonly string[] {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "string"
      ? [`${name}: ${value}`]
      : [`${name}: |-`, ...value.flatMap((each) => each.split("\n")).map((line) => `  ${line}`)],
  );
  return ["---", ...written, "..."].map((line) => `  ${line}`);
}

/** Text without what would end a description: a line break, or a hash, which begins a directive. */
const plain = (value: string): string => value.replace(/\s+/g, " ").replaceAll("\\", "\\\\").replaceAll("#", "\\#");
