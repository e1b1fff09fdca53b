import { citationOf } from "../api/citation.js";
import type { Finding } from "../audit/finding.js";
import { placeOf } from "../audit/keeping.js";
import { details, sentence } from "./details.js";
import { breaches, isBreach, type Report, type RuleReport, troubles } from "./report.js";
import type { Reporter } from "./reporter.js";

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): every rule, and a result per finding. */
export const sarif: Reporter = (report) => `${JSON.stringify(logOf(report), null, 2)}\n`;

function logOf(report: Report): object {
  const driver = {
    name: "sync-maps-contract",
    version: report.version,
    rules: report.rules.map(descriptor),
  };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report)],
        results: report.rules.flatMap((rule, index) =>
          rule.findings.map((finding) => result(rule, index, finding, report)),
        ),
      },
    ],
  };
}

function descriptor({ id, level, says, cites }: RuleReport): object {
  const { quote, source } = citationOf(cites);
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: `${says} "${quote}" (${source.title})` },
    helpUri: source.url,
    defaultConfiguration: { level: level === "MUST" ? "error" : "warning" },
    properties: { tags: [id.slice(0, id.indexOf(".")), level] },
  };
}

function result(rule: RuleReport, ruleIndex: number, finding: Finding, report: Report): object {
  const { request, waived } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: rule.level === "MUST" || isBreach(rule, report) ? "error" : "warning",
    message: { text: [`${rule.says} ${sentence(finding)}`, "", ...details(finding)].join("\n") },
    locations: [locationOf(finding)],
    partialFingerprints: { "ruleAndPlace/v1": `${rule.id} ${placeOf(finding)}` },
    webRequest: { method: request.method, target: request.url },
    ...(waived === undefined ? {} : { suppressions: [{ kind: "external", justification: waived }] }),
  };
}

function locationOf(finding: Finding): object {
  const logical = { logicalLocations: [{ fullyQualifiedName: placeOf(finding), kind: "member" }] };
  return finding.source ? { physicalLocation: physical(finding.source), ...logical } : logical;
}

function physical({ file, line, column }: NonNullable<Finding["source"]>): object {
  const uri = encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
  return {
    artifactLocation: { uri },
    ...(line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
  };
}

function invocation(report: Report): object {
  const { stopped, rules } = report;
  const errors = rules.filter(({ outcome }) => outcome === "error");
  const notices = [
    ...errors.map(({ id, reason = "" }) => ({ text: `${id}: ${reason.split("\n")[0]}`, id })),
    ...troubles(report).map((text) => ({ text, id: undefined })),
  ];
  const executionSuccessful = stopped === undefined && errors.length === 0;
  return {
    executionSuccessful,
    exitCode: executionSuccessful ? Number(breaches(report)) : 3,
    toolExecutionNotifications: notices.map(({ text, id }) => ({
      level: "error",
      message: { text },
      ...(id === undefined ? {} : { associatedRule: { id } }),
    })),
  };
}
