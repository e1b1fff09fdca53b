/** Reads the code that nock's recorder prints as data; it is never executed. */
import type { Exchange } from "../http/exchange.js";
import { encodeForm, pairs } from "./facts.js";
import { createLines, type Piece, spanOf } from "./lines.js";
import { attempt, tell } from "./list.js";
import { sourceOf, textOf, type Wrong, wrongAt } from "./piece.js";
import { endOfText } from "./position.js";
import type { ReadContext, Reader, Sink } from "./reader.js";

/** `exchangeOf` makes an exchange from the object that nock's recorder would have written instead of the call. */
export function createNockCode(
  { file, skipped }: ReadContext,
  sink: Sink,
  exchangeOf: (entry: unknown, wrong: Wrong) => Exchange,
): Reader {
  let lines: Piece[] = [];
  let entry = 0;

  const flush = (): void => {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last || !/^\s*nock\(/.test(first.bytes.toString("latin1"))) return;
    const source = sourceOf(file, spanOf(first, last), entry++);
    const wrong = wrongAt(source);
    attempt(sink, () => {
      const code = lines.map(({ bytes }) => textOf(bytes, wrong)).join("\n");
      tell(sink, exchangeOf(entryOf(code, wrong), wrong), source);
    });
  };

  const split = createLines(skipped, (line) => {
    if (/^\s*nock\(/.test(line.bytes.toString("latin1", 0, 64))) {
      flush();
      lines = [];
    }
    lines.push(line);
  });
  return {
    push: split.push,
    end() {
      split.end();
      flush();
    },
  };
}

const verbs = new Map(
  ["get", "post", "put", "patch", "delete", "head", "options"].map((verb) => [verb, verb.toUpperCase()]),
);

function entryOf(code: string, wrong: Wrong): unknown {
  const calls = callsIn(code, wrong);
  const of = (name: string): readonly unknown[] => calls.find((call) => call.name === name)?.values ?? [];
  const verb = calls.find(({ name }) => verbs.has(name) || name === "intercept");
  if (!verb) throw wrong("no call of get, post, put, patch or delete follows nock()");
  const [path, ...others] = verb.values;
  const [method, body] = verb.name === "intercept" ? others : [verbs.get(verb.name), others[0]];
  const [query] = of("query");
  const [status = 200, response, rawHeaders] = of("reply");
  const reqheaders = Object.fromEntries(calls.filter(({ name }) => name === "matchHeader").map(({ values }) => values));
  const search = query === undefined ? "" : `?${encodeForm(pairs(query))}`;
  return {
    scope: of("nock")[0],
    method,
    path: `${String(path)}${search}`,
    body,
    status,
    response,
    rawHeaders,
    reqheaders,
  };
}

interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Reads chained calls whose arguments are literals. */
function callsIn(code: string, wrong: Wrong): readonly Call[] {
  const calls: Call[] = [];
  const call = /\s*\.?\s*(\w+)\(/y;
  for (let found = call.exec(code); found; found = call.exec(code)) {
    const values: unknown[] = [];
    let at = call.lastIndex;
    for (;;) {
      at = skipSpace(code, at);
      if (code[at] === ")") break;
      if (code[at] === ",") {
        at += 1;
        continue;
      }
      const end = endOfLiteral(code, at);
      if (end === at) throw wrong(`its call of ${found[1]} has an argument that is no literal`);
      values.push(literal(code.slice(at, end), wrong));
      at = end;
    }
    calls.push({ name: found[1] ?? "", values });
    call.lastIndex = at + 1;
  }
  return calls;
}

function skipSpace(code: string, from: number): number {
  let at = from;
  while (at < code.length && /\s/.test(code[at] ?? "")) at += 1;
  return at;
}

/** The end of a literal, which may contain others; `from` itself if there is none. */
function endOfLiteral(code: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < code.length) {
    const char = code[at] ?? "";
    if (char === '"' || char === "'") {
      const end = endOfText(code, at, char);
      if (end === at) return at;
      at = end;
    } else if ("[{".includes(char)) {
      depth += 1;
      at += 1;
    } else if ("]}".includes(char)) {
      depth -= 1;
      at += 1;
    } else if (depth > 0 || /[\w.+-]/.test(char)) at += 1;
    else return at;
    if (depth === 0 && /[\s,)]/.test(code[at] ?? " ")) return at;
  }
  return at;
}

/** A literal in Node's notation, as nock's recorder prints it: like JSON, but with single quotes, or with names without quotes. */
function literal(code: string, wrong: Wrong): unknown {
  const json = partsOf(code).map(jsonOfPart).join("");
  try {
    return JSON.parse(json);
  } catch {
    throw wrong(`what follows is no literal: ${code.slice(0, 40)}`);
  }
}

/** Alternates between the text outside quotes and the strings of a literal. */
function partsOf(code: string): readonly string[] {
  const parts: string[] = [];
  const quotes = /["']/g;
  let from = 0;
  for (let quote = quotes.exec(code); quote; quote = quotes.exec(code)) {
    const end = endOfText(code, quote.index, quote[0]);
    if (end === quote.index) break;
    parts.push(code.slice(from, quote.index), code.slice(quote.index, end));
    from = end;
    quotes.lastIndex = end;
  }
  return [...parts, code.slice(from)];
}

function jsonOfPart(part: string, index: number): string {
  if (index % 2 === 0) return part.replace(/,(\s*[\]}])/g, "$1").replace(/\b([a-z_]\w*)(?=\s*:)/gi, '"$1"');
  return part.startsWith('"') ? part : `"${part.slice(1, -1).replaceAll("\\'", "'").replace(/"/g, '\\"')}"`;
}
