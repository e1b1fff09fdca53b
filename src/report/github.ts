import { placeIn, sentence } from "./details.js";
import { inWords, partialInWords } from "./pretty.js";
import { countOpen, isBreach, openIn, type Report, type RuleReport, troubles } from "./report.js";
import type { Reporter } from "./reporter.js";

/**
 * Annotations of GitHub Actions, as workflow commands on standard output. One per rule, since GitHub shows only ten of a kind; on the line
 * of the recording if there is one.
 */
export const github: Reporter = (report) => {
  const commands = [
    ...report.rules.flatMap((rule) => annotation(rule, report)),
    ...troubles(report).map((trouble) => command("error", { title: "sync-maps" }, trouble)),
    ...(report.partial ? [command("notice", { title: "sync-maps" }, partialInWords(report))] : []),
    command("notice", { title: "sync-maps" }, inWords(report)),
  ];
  return commands.map((line) => `${line}\n`).join("");
};

function annotation(rule: RuleReport, report: Report): readonly string[] {
  if (rule.outcome === "error") {
    return [command("error", { title: rule.id }, `an error of this tool, not of the target: ${rule.reason ?? ""}`)];
  }
  const [first] = openIn(rule);
  if (rule.outcome !== "fail" || !first) return [];
  const { source } = first;
  const others = countOpen(rule) - 1;
  const more = others > 0 ? `\nand ${others} more` : "";
  const where = source && source.line === undefined ? `${placeIn(source)}: ` : "";
  const message = `${rule.says}\n${where}${first.operation} ${sentence(first)}${more}`;
  const place = source
    ? {
        file: source.file,
        ...(source.line === undefined ? {} : { line: String(source.line) }),
        ...(source.column === undefined ? {} : { col: String(source.column) }),
      }
    : {};
  return [
    command(isBreach(rule, report) ? "error" : "warning", { ...place, title: `${rule.level} ${rule.id}` }, message),
  ];
}

function command(kind: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${kind} ${written.join(",")}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
