/**
 * Explains a rule: its statement, its source, and an exchange that passes and one that fails. Both come from running the sane mock and the
 * rule's own mutant, so they cannot be out of date.
 */
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import type { Fault } from "../../conformance/mutants/mutant.js";
import { scenarios } from "../../conformance/scenarios/index.js";
import { citationOf } from "../api/citation.js";
import type { Neighbour } from "../api/neighbours.js";
import { audit } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Rule } from "../audit/rule.js";
import { drive } from "../drive/drive.js";
import { namePrefix, ownName } from "../drive/run.js";
import type { Exchange } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { details } from "../report/details.js";

/** An exchange in which a rule found evidence, and the exchanges before it. */
interface Example {
  readonly exchange: Exchange;
  readonly earlier: readonly Exchange[];
  /** The finding; undefined if the exchange passes. */
  readonly finding: Finding | undefined;
}

/** The explanation, as text. */
export async function explainRule(rule: Rule): Promise<string> {
  const { quote, source } = citationOf(rule.cites);
  const own = mutants.filter(({ breaks }) => breaks === rule.id);
  const [mutant] = own;
  const resources = mutant?.with ?? [];
  const good = await exampleOf(rule, undefined, resources);
  const bad = mutant && (await exampleOf(rule, mutant.fault, resources));
  const blocks = [
    [`${rule.level} ${rule.id}`, `  ${rule.says}`, `  "${quote}"`, `  ${source.title}`, `  ${source.url}`],
    good ? ["passes:", ...shown(good)] : ["passes: nothing shows it"],
    bad && mutant ? [`fails, in front of a server that ${mutant.by}:`, ...shown(bad)] : ["fails: nothing shows it"],
    own.length > 1 ? ["It catches as well a server that", ...own.slice(1).map(({ by }) => `  ${by}`)] : [],
  ];
  const text = blocks.map((lines) => lines.join("\n")).filter((block) => block !== "");
  return plainSids(`${text.join("\n\n")}\n`).replaceAll("http://mutant.invalid", "https://sync.example.com");
}

/** Numbers the SIDs that the mock generated, in order of appearance. */
function plainSids(text: string): string {
  const drawn = [...new Set(text.match(/MP(?!0{32})[0-9a-f]{32}/g) ?? [])];
  return drawn.reduce((rest, sid, index) => rest.replaceAll(sid, `MP${String(index + 1).padStart(32, "0")}`), text);
}

/** Runs the scenarios against an implementation, and keeps the first exchange that passes or, with a fault, fails. */
async function exampleOf(
  rule: Rule,
  fault: Fault | undefined,
  resources: readonly Neighbour[],
): Promise<Example | undefined> {
  const seen: Exchange[] = [];
  let found: Example | undefined;
  let latest: Finding | undefined;
  const watched: Rule = {
    ...rule,
    examine(call, history, piece) {
      const result = rule.examine(call, history, piece);
      const wanted = fault ? result.faults.length > 0 : result.examined > 0;
      if (wanted && !found) found = { exchange: call.exchange, earlier: [...seen], finding: undefined };
      return result;
    },
  };
  const judge = audit([watched], {
    soleWriter: true,
    ours: (value) => value.startsWith(namePrefix),
    onFinding: (_, finding) => {
      latest ??= finding;
    },
  });
  await drive(targetWith(fault), scenarios, {
    run: "example",
    resources,
    see(exchange) {
      if (found) return;
      judge.see(exchange);
      seen.push(exchange);
    },
  });
  return found && { ...found, finding: fault ? latest : undefined };
}

/** How many earlier exchanges about the same Map are shown. */
const before = 3;

function shown({ exchange, earlier, finding }: Example): readonly string[] {
  const { request, response } = exchange;
  const related = earlier.filter((each) => shareAMap(each, exchange)).slice(-before);
  return [
    ...related.map((each) => `  ${lineOf(each)}`),
    `  ${lineOf(exchange)}`,
    ...(request.body ? [`    ${request.body}`] : []),
    ...bodyOf(response.body).map((line) => `    ${line}`),
    ...(finding
      ? details(finding)
          .slice(1)
          .map((line) => `  ${line}`)
      : []),
  ];
}

const lineOf = ({ request, response }: Exchange): string =>
  `${request.method} ${request.url.slice(request.url.indexOf("/v1/"))} → ${response.status}`;

/** The SIDs and names of Maps in a request or its answer. */
function keysIn({ request, response }: Exchange): readonly string[] {
  const text = `${request.url} ${request.body} ${response.body}`;
  return text.match(new RegExp(`MP[0-9a-f]{32}|${ownName.source}`, "gi")) ?? [];
}

function shareAMap(one: Exchange, other: Exchange): boolean {
  const keys = new Set(keysIn(one));
  return keysIn(other).some((key) => keys.has(key));
}

/** How many lines of a body are shown. */
const most = 24;

function bodyOf(body: string | null): readonly string[] {
  if (!body) return [];
  let text = body;
  try {
    const value: unknown = JSON.parse(body);
    text = JSON.stringify(isObject(value) ? withShortLists(value) : value, null, 2);
  } catch {
    // not JSON, so it is shown unchanged
  }
  const lines = text.split("\n");
  return lines.length > most ? [...lines.slice(0, most), "…"] : lines;
}

/** A page with only the SIDs of its Maps, so that its meta stays visible. */
function withShortLists(body: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(body.maps)) return body;
  const [first, ...others] = body.maps.map((map: unknown) => (isObject(map) ? String(map.sid) : map));
  return {
    ...body,
    maps: others.length > 1 ? [first, `… ${others.length} more`] : body.maps.length ? [first, ...others] : [],
  };
}
